// Made by `npm run generate`.

/** Every current exception of the SPDX list and its title there: id | title. */
export const EXCEPTION_TITLES = `
389-exception | 389 Directory Server Exception
Asterisk-exception | Asterisk exception
Asterisk-linking-protocols-exception | Asterisk linking protocols exception
Autoconf-exception-2.0 | Autoconf exception 2.0
Autoconf-exception-3.0 | Autoconf exception 3.0
Autoconf-exception-generic | Autoconf generic exception
Autoconf-exception-generic-3.0 | Autoconf generic exception for GPL-3.0
Autoconf-exception-macro | Autoconf macro exception
Bison-exception-1.24 | Bison exception 1.24
Bison-exception-2.2 | Bison exception 2.2
Bootloader-exception | Bootloader Distribution Exception
CGAL-linking-exception | CGAL Linking Exception
CLISP-exception-2.0 | CLISP exception 2.0
Classpath-exception-2.0 | Classpath exception 2.0
Classpath-exception-2.0-short | Classpath exception 2.0 - short
DigiRule-FOSS-exception | DigiRule FOSS License Exception
Digia-Qt-LGPL-exception-1.1 | Digia Qt LGPL Exception version 1.1
FLTK-exception | FLTK exception
Fawkes-Runtime-exception | Fawkes Runtime Exception
Font-exception-2.0 | Font exception 2.0
GCC-exception-2.0 | GCC Runtime Library exception 2.0
GCC-exception-2.0-note | GCC    Runtime Library exception 2.0 - note variant
GCC-exception-3.1 | GCC Runtime Library exception 3.1
GNAT-exception | GNAT exception
GNOME-examples-exception | GNOME examples exception
GNU-compiler-exception | GNU Compiler Exception
GPL-3.0-389-ds-base-exception | GPL-3.0 389 DS Base Exception
GPL-3.0-interface-exception | GPL-3.0 Interface Exception
GPL-3.0-linking-exception | GPL-3.0 Linking Exception
GPL-3.0-linking-source-exception | GPL-3.0 Linking Exception (with Corresponding Source)
GPL-CC-1.0 | GPL Cooperation Commitment 1.0
GStreamer-exception-2005 | GStreamer Exception (2005)
GStreamer-exception-2008 | GStreamer Exception (2008)
Gmsh-exception | Gmsh exception
Google-Patent-WebM | Google Additional IP Rights Grant (Patents) - WebM
Independent-modules-exception | Independent Module Linking exception
KiCad-libraries-exception | KiCad Libraries Exception
LGPL-3.0-linking-exception | LGPL-3.0 Linking Exception
LLGPL | LLGPL Preamble
LLVM-exception | LLVM Exception
LZMA-exception | LZMA exception
Libtool-exception | Libtool Exception
Linux-syscall-note | Linux Syscall Note
OCCT-exception-1.0 | Open CASCADE Exception 1.0
OCaml-LGPL-linking-exception | OCaml LGPL Linking Exception
OpenJDK-assembly-exception-1.0 | OpenJDK Assembly exception 1.0
PCRE2-exception | PCRE2 exception
PS-or-PDF-font-exception-20170817 | PS/PDF font exception (2017-08-17)
QPL-1.0-INRIA-2004-exception | INRIA QPL 1.0 2004 variant exception
Qt-GPL-exception-1.0 | Qt GPL exception 1.0
Qt-LGPL-exception-1.1 | Qt LGPL exception 1.1
Qwt-exception-1.0 | Qwt exception 1.0
RRDtool-FLOSS-exception-2.0 | RRDtool FLOSS exception 2.0
SANE-exception | SANE Exception
SHL-2.0 | Solderpad Hardware License v2.0
SHL-2.1 | Solderpad Hardware License v2.1
SWI-exception | SWI exception
Simple-Library-Usage-exception | Simple Library Usage Exception
Spelling-Provider-LGPL-exception | Spelling Provider LGPL exception
Swift-exception | Swift Exception
Texinfo-exception | Texinfo exception
UBDL-exception | Unmodified Binary Distribution exception
Universal-FOSS-exception-1.0 | Universal FOSS Exception, Version 1.0
WxWindows-exception-3.1 | WxWindows Library Exception 3.1
cryptsetup-OpenSSL-exception | cryptsetup OpenSSL exception
eCos-exception-2.0 | eCos exception 2.0
erlang-otp-linking-exception | Erlang/OTP Linking Exception
fmt-exception | fmt exception
freertos-exception-2.0 | FreeRTOS Exception 2.0
gnu-javamail-exception | GNU JavaMail exception
harbour-exception | harbour exception
i2p-gpl-java-exception | i2p GPL+Java Exception
kvirc-openssl-exception | kvirc OpenSSL Exception
libpri-OpenH323-exception | libpri OpenH323 exception
mif-exception | Macros and Inline Functions Exception
mxml-exception | mxml Exception
openvpn-openssl-exception | OpenVPN OpenSSL Exception
polyparse-exception | Polyparse Exception
romic-exception | Romic Exception
rsync-linking-exception | rsync Linking Exception
sqlitestudio-OpenSSL-exception | sqlitestudio OpenSSL exception
stunnel-exception | stunnel Exception
u-boot-exception-2.0 | U-Boot exception 2.0
vsftpd-openssl-exception | vsftpd OpenSSL exception
x11vnc-openssl-exception | x11vnc OpenSSL Exception
`;

/** By ids, titles and reviewed names, what is looked up: stem | version | ids without "-only" and "-or-later". */
export const NAMED = `
bsd | 0 | 0BSD
bsd clause | 0 | 0BSD
3 d slicer | 1 | 3D-Slicer-1.0
aal |  | AAL
attribution assurance |  | AAL
adsl |  | ADSL
amazon digital services |  | ADSL
afl | 1.1 | AFL-1.1
afl | 1.2 | AFL-1.2
afl | 2 | AFL-2.0
afl | 2.1 | AFL-2.1
afl | 3 | AFL-3.0
agpl | 1 | AGPL-1.0
agpl | 3 | AGPL-3.0
alglib documentation |  | ALGLIB-Documentation
amd newlib |  | AMD-newlib
amdplpa |  | AMDPLPA
amd s plpa map c |  | AMDPLPA
aml |  | AML
apple mit |  | AML
aml glslang |  | AML-glslang
aml glslang variant |  | AML-glslang
ampas |  | AMPAS
academy of motion picture arts and sciences bsd |  | AMPAS
antlr pd |  | ANTLR-PD
antlr software rights notice |  | ANTLR-PD
antlr pd fallback |  | ANTLR-PD-fallback
antlr software rights notice with fallback |  | ANTLR-PD-fallback
apafml |  | APAFML
adobe postscript afm |  | APAFML
apl | 1 | APL-1.0
adaptive public | 1 | APL-1.0
apsl | 1 | APSL-1.0
apple public source | 1 | APSL-1.0
apsl | 1.1 | APSL-1.1
apple public source | 1.1 | APSL-1.1
apsl | 1.2 | APSL-1.2
apple public source | 1.2 | APSL-1.2
apsl | 2 | APSL-2.0
apple public source | 2 | APSL-2.0
aswf digital assets | 1 | ASWF-Digital-Assets-1.0
aswf digital assets | 1.1 | ASWF-Digital-Assets-1.1
abstyles |  | Abstyles
adacore doc |  | AdaCore-doc
adobe | 2006 | Adobe-2006
adobe systems incorporated source code agreement |  | Adobe-2006
adobe display postscript |  | Adobe-Display-PostScript
adobe glyph |  | Adobe-Glyph
adobe glyph list |  | Adobe-Glyph
adobe utopia |  | Adobe-Utopia
adobe utopia font |  | Adobe-Utopia
advanced cryptics dictionary |  | Advanced-Cryptics-Dictionary
afmparse |  | Afmparse
aladdin |  | Aladdin
aladdin free public |  | Aladdin
apache | 1 | Apache-1.0
apache | 1.1 | Apache-1.1
apache | 2 | Apache-2.0
app s p | 2 | App-s2p
arphic | 1999 | Arphic-1999
arphic public |  | Arphic-1999
artistic | 1 | Artistic-1.0
artistic perl | 1 | Artistic-1.0-Perl
artistic 1.0 cl | 8 | Artistic-1.0-cl8
artistic 1.0 w / clause | 8 | Artistic-1.0-cl8
artistic | 2 | Artistic-2.0
artistic dist |  | Artistic-dist
artistic dist | 1 | Artistic-dist
aspell ru |  | Aspell-RU
aspell russian |  | Aspell-RU
bola | 1.1 | BOLA-1.1
buena onda agreement | 1.1 | BOLA-1.1
bsd clause | 1 | BSD-1-Clause
bsd clause | 2 | BSD-2-Clause
bsd clause simplified | 2 | BSD-2-Clause
bsd clause darwin | 2 | BSD-2-Clause-Darwin
bsd clause ian darwin variant | 2 | BSD-2-Clause-Darwin
bsd clause patent | 2 | BSD-2-Clause-Patent
bsd clause plus patent | 2 | BSD-2-Clause-Patent
bsd clause views | 2 | BSD-2-Clause-Views
bsd clause with views sentence | 2 | BSD-2-Clause-Views
bsd clause first lines | 2 | BSD-2-Clause-first-lines
bsd clause first lines requirement | 2 | BSD-2-Clause-first-lines
bsd clause pkgconf disclaimer | 2 | BSD-2-Clause-pkgconf-disclaimer
bsd clause pkgconf disclaimer variant | 2 | BSD-2-Clause-pkgconf-disclaimer
bsd clause | 3 | BSD-3-Clause
bsd clause new or revised | 3 | BSD-3-Clause
bsd clause attribution | 3 | BSD-3-Clause-Attribution
bsd with attribution |  | BSD-3-Clause-Attribution
bsd clause clear | 3 | BSD-3-Clause-Clear
bsd clause hp | 3 | BSD-3-Clause-HP
hewlett packard bsd variant |  | BSD-3-Clause-HP
bsd clause lbnl | 3 | BSD-3-Clause-LBNL
lawrence berkeley national labs bsd variant |  | BSD-3-Clause-LBNL
bsd clause modification | 3 | BSD-3-Clause-Modification
bsd clause no military | 3 | BSD-3-Clause-No-Military-License
bsd clause no nuclear | 3 | BSD-3-Clause-No-Nuclear-License
bsd 3 clause no nuclear | 2014 | BSD-3-Clause-No-Nuclear-License-2014
bsd clause no nuclear warranty | 3 | BSD-3-Clause-No-Nuclear-Warranty
bsd clause open mpi | 3 | BSD-3-Clause-Open-MPI
bsd clause open mpi variant | 3 | BSD-3-Clause-Open-MPI
bsd clause sun | 3 | BSD-3-Clause-Sun
bsd clause sun microsystems | 3 | BSD-3-Clause-Sun
bsd clause tso | 3 | BSD-3-Clause-Tso
bsd clause tso variant | 3 | BSD-3-Clause-Tso
bsd clause acpica | 3 | BSD-3-Clause-acpica
bsd clause acpica variant | 3 | BSD-3-Clause-acpica
bsd clause flex | 3 | BSD-3-Clause-flex
bsd clause flex variant | 3 | BSD-3-Clause-flex
bsd clause | 4 | BSD-4-Clause
bsd clause original or old | 4 | BSD-4-Clause
bsd clause shortened | 4 | BSD-4-Clause-Shortened
bsd clause uc | 4 | BSD-4-Clause-UC
bsd clause university of california specific | 4 | BSD-4-Clause-UC
bsd reno | 4.3 | BSD-4.3RENO
bsd tahoe | 4.3 | BSD-4.3TAHOE
bsd advertising acknowledgement |  | BSD-Advertising-Acknowledgement
bsd attribution hpnd disclaimer |  | BSD-Attribution-HPND-disclaimer
bsd with attribution and hpnd disclaimer |  | BSD-Attribution-HPND-disclaimer
bsd inferno nettverk |  | BSD-Inferno-Nettverk
bsd mark modifications |  | BSD-Mark-Modifications
bsd protection |  | BSD-Protection
bsd source code |  | BSD-Source-Code
bsd source code attribution |  | BSD-Source-Code
bsd source beginning file |  | BSD-Source-beginning-file
bsd source code attribution beginning of file variant |  | BSD-Source-beginning-file
bsd systemics |  | BSD-Systemics
systemics bsd variant |  | BSD-Systemics
bsd systemics w works | 3 | BSD-Systemics-W3Works
systemics w works bsd variant | 3 | BSD-Systemics-W3Works
bsl | 1 | BSL-1.0
busl | 1.1 | BUSL-1.1
business source | 1.1 | BUSL-1.1
baekmuk |  | Baekmuk
bahyph |  | Bahyph
barr |  | Barr
beerware |  | Beerware
bittorrent | 1 | BitTorrent-1.0
bittorrent open source | 1 | BitTorrent-1.0
bittorrent | 1.1 | BitTorrent-1.1
bittorrent open source | 1.1 | BitTorrent-1.1
bitstream charter |  | Bitstream-Charter
bitstream charter font |  | Bitstream-Charter
bitstream vera |  | Bitstream-Vera
bitstream vera font |  | Bitstream-Vera
blueoak | 1 | BlueOak-1.0.0
blue oak model | 1 | BlueOak-1.0.0
boehm gc |  | Boehm-GC
boehm demers weiser gc |  | Boehm-GC
boehm gc without fee |  | Boehm-GC-without-fee
boehm demers weiser gc without fee |  | Boehm-GC-without-fee
borceux |  | Borceux
brian gladman clause | 2 | Brian-Gladman-2-Clause
brian gladman clause | 3 | Brian-Gladman-3-Clause
brian gladman clause no conversion | 3 | Brian-Gladman-3-Clause-no-conversion
brian gladman clause no conversion clause | 3 | Brian-Gladman-3-Clause-no-conversion
buddy |  | Buddy
bugroff |  | Bugroff
c uda | 1 | C-UDA-1.0
computational use of data agreement | 1 | C-UDA-1.0
cal | 1 | CAL-1.0
cryptographic autonomy | 1 | CAL-1.0
cal combined work exception | 1 | CAL-1.0-Combined-Work-Exception
cryptographic autonomy combined work exception | 1 | CAL-1.0-Combined-Work-Exception
capec tou |  | CAPEC-tou
common attack pattern enumeration and classification |  | CAPEC-tou
catosl | 1.1 | CATOSL-1.1
computer associates trusted open source | 1.1 | CATOSL-1.1
cc by | 1 | CC-BY-1.0
cc by | 2 | CC-BY-2.0
cc by | 2.5 | CC-BY-2.5
cc by au | 2.5 | CC-BY-2.5-AU
cc by australia | 2.5 | CC-BY-2.5-AU
cc by | 3 | CC-BY-3.0
cc by at | 3 | CC-BY-3.0-AT
cc by austria | 3 | CC-BY-3.0-AT
cc by au | 3 | CC-BY-3.0-AU
cc by australia | 3 | CC-BY-3.0-AU
cc by de | 3 | CC-BY-3.0-DE
cc by germany | 3 | CC-BY-3.0-DE
cc by igo | 3 | CC-BY-3.0-IGO
cc by nl | 3 | CC-BY-3.0-NL
cc by netherlands | 3 | CC-BY-3.0-NL
cc by us | 3 | CC-BY-3.0-US
cc by united states | 3 | CC-BY-3.0-US
cc by | 4 | CC-BY-4.0
cc by nc | 1 | CC-BY-NC-1.0
cc by nc | 2 | CC-BY-NC-2.0
cc by nc | 2.5 | CC-BY-NC-2.5
cc by nc | 3 | CC-BY-NC-3.0
cc by nc de | 3 | CC-BY-NC-3.0-DE
cc by nc germany | 3 | CC-BY-NC-3.0-DE
cc by nc igo | 3 | CC-BY-NC-3.0-IGO
cc by nc | 4 | CC-BY-NC-4.0
cc by nc nd | 1 | CC-BY-NC-ND-1.0
cc by nc nd | 2 | CC-BY-NC-ND-2.0
cc by nc nd | 2.5 | CC-BY-NC-ND-2.5
cc by nc nd | 3 | CC-BY-NC-ND-3.0
cc by nc nd de | 3 | CC-BY-NC-ND-3.0-DE
cc by nc nd germany | 3 | CC-BY-NC-ND-3.0-DE
cc by nc nd igo | 3 | CC-BY-NC-ND-3.0-IGO
cc by nc nd | 4 | CC-BY-NC-ND-4.0
cc by nc sa | 1 | CC-BY-NC-SA-1.0
cc by nc sa | 2 | CC-BY-NC-SA-2.0
cc by nc sa de | 2 | CC-BY-NC-SA-2.0-DE
cc by nc sa germany | 2 | CC-BY-NC-SA-2.0-DE
cc by nc sa fr | 2 | CC-BY-NC-SA-2.0-FR
cc by nc sa france | 2 | CC-BY-NC-SA-2.0-FR
cc by nc sa uk | 2 | CC-BY-NC-SA-2.0-UK
cc by nc sa england and wales | 2 | CC-BY-NC-SA-2.0-UK
cc by nc sa | 2.5 | CC-BY-NC-SA-2.5
cc by nc sa | 3 | CC-BY-NC-SA-3.0
cc by nc sa de | 3 | CC-BY-NC-SA-3.0-DE
cc by nc sa germany | 3 | CC-BY-NC-SA-3.0-DE
cc by nc sa igo | 3 | CC-BY-NC-SA-3.0-IGO
cc by nc sa | 4 | CC-BY-NC-SA-4.0
cc by nd | 1 | CC-BY-ND-1.0
cc by nd | 2 | CC-BY-ND-2.0
cc by nd | 2.5 | CC-BY-ND-2.5
cc by nd | 3 | CC-BY-ND-3.0
cc by nd de | 3 | CC-BY-ND-3.0-DE
cc by nd germany | 3 | CC-BY-ND-3.0-DE
cc by nd | 4 | CC-BY-ND-4.0
cc by sa | 1 | CC-BY-SA-1.0
cc by sa | 2 | CC-BY-SA-2.0
cc by sa uk | 2 | CC-BY-SA-2.0-UK
cc by sa england and wales | 2 | CC-BY-SA-2.0-UK
cc by sa jp | 2.1 | CC-BY-SA-2.1-JP
cc by sa japan | 2.1 | CC-BY-SA-2.1-JP
cc by sa | 2.5 | CC-BY-SA-2.5
cc by sa | 3 | CC-BY-SA-3.0
cc by sa at | 3 | CC-BY-SA-3.0-AT
cc by sa austria | 3 | CC-BY-SA-3.0-AT
cc by sa de | 3 | CC-BY-SA-3.0-DE
cc by sa germany | 3 | CC-BY-SA-3.0-DE
cc by sa igo | 3 | CC-BY-SA-3.0-IGO
cc by sa | 4 | CC-BY-SA-4.0
cc pddc |  | CC-PDDC
cc public domain dedication and certification |  | CC-PDDC
cc pdm | 1 | CC-PDM-1.0
cc public domain mark universal | 1 | CC-PDM-1.0
cc sa | 1 | CC-SA-1.0
cczero | 1 | CC0-1.0
cddl | 1 | CDDL-1.0
cddl | 1.1 | CDDL-1.1
cdl | 1 | CDL-1.0
common documentation | 1 | CDL-1.0
cdla permissive | 1 | CDLA-Permissive-1.0
community data agreement permissive | 1 | CDLA-Permissive-1.0
cdla permissive | 2 | CDLA-Permissive-2.0
community data agreement permissive | 2 | CDLA-Permissive-2.0
cdla sharing | 1 | CDLA-Sharing-1.0
community data agreement sharing | 1 | CDLA-Sharing-1.0
cecill | 1 | CECILL-1.0
cecill | 1.1 | CECILL-1.1
cecill | 2 | CECILL-2.0
cecill | 2.1 | CECILL-2.1
cecill b |  | CECILL-B
cecill b free software agreement |  | CECILL-B
cecill c |  | CECILL-C
cecill c free software agreement |  | CECILL-C
cern ohl | 1.1 | CERN-OHL-1.1
cern open hardware | 1.1 | CERN-OHL-1.1
cern ohl | 1.2 | CERN-OHL-1.2
cern open hardware | 1.2 | CERN-OHL-1.2
cern ohl p | 2 | CERN-OHL-P-2.0
cern open hardware permissive | 2 | CERN-OHL-P-2.0
cern ohl s | 2 | CERN-OHL-S-2.0
cern open hardware strongly reciprocal | 2 | CERN-OHL-S-2.0
cern ohl w | 2 | CERN-OHL-W-2.0
cern open hardware weakly reciprocal | 2 | CERN-OHL-W-2.0
cfitsio |  | CFITSIO
cmu mach |  | CMU-Mach
cmu mach nodoc |  | CMU-Mach-nodoc
cmu mach no notices in documentation variant |  | CMU-Mach-nodoc
cnri jython |  | CNRI-Jython
cnri python |  | CNRI-Python
cnri python gpl compatible |  | CNRI-Python-GPL-Compatible
cnri python open source gpl compatible agreement |  | CNRI-Python-GPL-Compatible
coil | 1 | COIL-1.0
copyfree open innovation |  | COIL-1.0
cpal | 1 | CPAL-1.0
common public attribution | 1 | CPAL-1.0
cpl | 1 | CPL-1.0
cpol | 1.02 | CPOL-1.02
code project open | 1.02 | CPOL-1.02
cua opl | 1 | CUA-OPL-1.0
cua office public | 1 | CUA-OPL-1.0
caldera |  | Caldera
caldera no preamble |  | Caldera-no-preamble
caldera without preamble |  | Caldera-no-preamble
catharon |  | Catharon
clartistic |  | ClArtistic
clarified artistic |  | ClArtistic
clips |  | Clips
community spec | 1 | Community-Spec-1.0
community specification | 1 | Community-Spec-1.0
condor | 1.1 | Condor-1.1
condor public | 1.1 | Condor-1.1
cornell lossless jpeg |  | Cornell-Lossless-JPEG
cronyx |  | Cronyx
crossword |  | Crossword
cryptoswift |  | CryptoSwift
crystalstacker |  | CrystalStacker
cube |  | Cube
d fsl | 1 | D-FSL-1.0
deutsche freie software lizenz |  | D-FSL-1.0
dec clause | 3 | DEC-3-Clause
dl de by | 2 | DL-DE-BY-2.0
data germany attribution | 2 | DL-DE-BY-2.0
dl de 0 | 2 | DL-DE-ZERO-2.0
data germany 0 | 2 | DL-DE-ZERO-2.0
doc |  | DOC
drl | 1 | DRL-1.0
detection rule | 1 | DRL-1.0
drl | 1.1 | DRL-1.1
detection rule | 1.1 | DRL-1.1
dsdp |  | DSDP
docbook dtd |  | DocBook-DTD
docbook schema |  | DocBook-Schema
docbook stylesheet |  | DocBook-Stylesheet
docbook xml |  | DocBook-XML
dotseqn |  | Dotseqn
ecl | 1 | ECL-1.0
educational community | 1 | ECL-1.0
ecl | 2 | ECL-2.0
educational community | 2 | ECL-2.0
efl | 1 | EFL-1.0
eiffel forum | 1 | EFL-1.0
efl | 2 | EFL-2.0
eiffel forum | 2 | EFL-2.0
epics |  | EPICS
epics open |  | EPICS
epl | 1 | EPL-1.0
epl | 2 | EPL-2.0
esa pl permissive | 2.4 | ESA-PL-permissive-2.4
european space agency public 2.4 permissive type | 3 | ESA-PL-permissive-2.4
esa pl strong copyleft | 2.4 | ESA-PL-strong-copyleft-2.4
european space agency public esa pl 2.4 strong copyleft type | 1 | ESA-PL-strong-copyleft-2.4
esa pl weak copyleft | 2.4 | ESA-PL-weak-copyleft-2.4
european space agency public 2.4 weak copyleft type | 2 | ESA-PL-weak-copyleft-2.4
eudatagrid |  | EUDatagrid
eu datagrid software |  | EUDatagrid
eupl | 1 | EUPL-1.0
eupl | 1.1 | EUPL-1.1
eupl | 1.2 | EUPL-1.2
elastic | 2 | Elastic-2.0
entessa |  | Entessa
entessa public | 1 | Entessa
erlpl | 1.1 | ErlPL-1.1
erlang public | 1.1 | ErlPL-1.1
eurosym |  | Eurosym
fbm |  | FBM
fuzzy bitmap |  | FBM
fdk aac |  | FDK-AAC
fraunhofer fdk aac codec library |  | FDK-AAC
fsfap |  | FSFAP
fsf all permissive |  | FSFAP
fsfap no warranty disclaimer |  | FSFAP-no-warranty-disclaimer
fsf all permissive without warranty |  | FSFAP-no-warranty-disclaimer
fsful |  | FSFUL
fsf unlimited |  | FSFUL
fsfullr |  | FSFULLR
fsf unlimited with retention |  | FSFULLR
fsfullrsd |  | FSFULLRSD
fsf unlimited with retention and short disclaimer |  | FSFULLRSD
fsfullrwd |  | FSFULLRWD
fsf unlimited with retention and warranty disclaimer |  | FSFULLRWD
fsl 1.1 al | 2 | FSL-1.1-ALv2
functional source 1.1 al future | 2 | FSL-1.1-ALv2
fsl mit | 1.1 | FSL-1.1-MIT
functional source mit future | 1.1 | FSL-1.1-MIT
ftl |  | FTL
freetype project |  | FTL
fair |  | Fair
ferguson twofish |  | Ferguson-Twofish
frameworx | 1 | Frameworx-1.0
frameworx open | 1 | Frameworx-1.0
freebsd doc |  | FreeBSD-DOC
freebsd documentation |  | FreeBSD-DOC
freeimage |  | FreeImage
freeimage public | 1 | FreeImage
furuseth |  | Furuseth
gcr docs |  | GCR-docs
gnome gcr documentation |  | GCR-docs
gd |  | GD
gfdl invariants | 1.1 | GFDL-1.1-invariants
gnu free documentation invariants | 1.1 | GFDL-1.1-invariants
gfdl no invariants | 1.1 | GFDL-1.1-no-invariants
gnu free documentation no invariants | 1.1 | GFDL-1.1-no-invariants
gfdl | 1.1 | GFDL-1.1
gfdl invariants | 1.2 | GFDL-1.2-invariants
gnu free documentation invariants | 1.2 | GFDL-1.2-invariants
gfdl no invariants | 1.2 | GFDL-1.2-no-invariants
gnu free documentation no invariants | 1.2 | GFDL-1.2-no-invariants
gfdl | 1.2 | GFDL-1.2
gfdl invariants | 1.3 | GFDL-1.3-invariants
gnu free documentation invariants | 1.3 | GFDL-1.3-invariants
gfdl no invariants | 1.3 | GFDL-1.3-no-invariants
gnu free documentation no invariants | 1.3 | GFDL-1.3-no-invariants
gfdl | 1.3 | GFDL-1.3
gl ps | 2 | GL2PS
glwtpl |  | GLWTPL
good luck with that public |  | GLWTPL
gpl | 1 | GPL-1.0
gpl | 2 | GPL-2.0
gpl | 3 | GPL-3.0
game programming gems |  | Game-Programming-Gems
giftware |  | Giftware
glide |  | Glide
dfx glide | 3 | Glide
glulxe |  | Glulxe
graphics gems |  | Graphics-Gems
gutmann |  | Gutmann
hdf | 5 | HDF5
hidapi |  | HIDAPI
hp | 1986 | HP-1986
hewlett packard | 1986 | HP-1986
hp | 1989 | HP-1989
hewlett packard | 1989 | HP-1989
hpnd |  | HPND
historical permission notice and disclaimer |  | HPND
hpnd dec |  | HPND-DEC
historical permission notice and disclaimer dec variant |  | HPND-DEC
hpnd fenneberg livingston |  | HPND-Fenneberg-Livingston
historical permission notice and disclaimer fenneberg livingston variant |  | HPND-Fenneberg-Livingston
hpnd inria imag |  | HPND-INRIA-IMAG
historical permission notice and disclaimer inria imag variant |  | HPND-INRIA-IMAG
hpnd intel |  | HPND-Intel
historical permission notice and disclaimer intel variant |  | HPND-Intel
hpnd kevlin henney |  | HPND-Kevlin-Henney
historical permission notice and disclaimer kevlin henney variant |  | HPND-Kevlin-Henney
hpnd mit disclaimer |  | HPND-MIT-disclaimer
historical permission notice and disclaimer with mit disclaimer |  | HPND-MIT-disclaimer
hpnd markus kuhn |  | HPND-Markus-Kuhn
historical permission notice and disclaimer markus kuhn variant |  | HPND-Markus-Kuhn
hpnd netrek |  | HPND-Netrek
historical permission notice and disclaimer netrek variant |  | HPND-Netrek
hpnd pbmplus |  | HPND-Pbmplus
historical permission notice and disclaimer pbmplus variant |  | HPND-Pbmplus
hpnd smc |  | HPND-SMC
historical permission notice and disclaimer smc variant |  | HPND-SMC
hpnd uc |  | HPND-UC
historical permission notice and disclaimer university of california variant |  | HPND-UC
hpnd uc export us |  | HPND-UC-export-US
historical permission notice and disclaimer university of california us export warning |  | HPND-UC-export-US
hpnd doc |  | HPND-doc
historical permission notice and disclaimer documentation variant |  | HPND-doc
hpnd doc sell |  | HPND-doc-sell
historical permission notice and disclaimer documentation sell variant |  | HPND-doc-sell
hpnd export us |  | HPND-export-US
hpnd with us government export control warning |  | HPND-export-US
hpnd export us acknowledgement |  | HPND-export-US-acknowledgement
hpnd with us government export control warning and acknowledgment |  | HPND-export-US-acknowledgement
hpnd export us modify |  | HPND-export-US-modify
hpnd with us government export control warning and modification rqmt |  | HPND-export-US-modify
hpnd export us | 2 | HPND-export2-US
hpnd with us government export control and disclaimers | 2 | HPND-export2-US
hpnd merchantability variant |  | HPND-merchantability-variant
historical permission notice and disclaimer merchantability variant |  | HPND-merchantability-variant
hpnd sell mit disclaimer xserver |  | HPND-sell-MIT-disclaimer-xserver
historical permission notice and disclaimer sell xserver variant with mit disclaimer |  | HPND-sell-MIT-disclaimer-xserver
hpnd sell regexpr |  | HPND-sell-regexpr
historical permission notice and disclaimer sell regexpr variant |  | HPND-sell-regexpr
hpnd sell variant |  | HPND-sell-variant
historical permission notice and disclaimer sell variant |  | HPND-sell-variant
hpnd sell variant mit disclaimer |  | HPND-sell-variant-MIT-disclaimer
hpnd sell variant with mit disclaimer |  | HPND-sell-variant-MIT-disclaimer
hpnd sell variant mit disclaimer rev |  | HPND-sell-variant-MIT-disclaimer-rev
hpnd sell variant with mit disclaimer reverse |  | HPND-sell-variant-MIT-disclaimer-rev
hpnd sell variant critical systems |  | HPND-sell-variant-critical-systems
hpnd sell variant with safety critical systems clause |  | HPND-sell-variant-critical-systems
htmltidy |  | HTMLTIDY
html tidy |  | HTMLTIDY
haskellreport |  | HaskellReport
haskell language report |  | HaskellReport
hippocratic | 2.1 | Hippocratic-2.1
ibm pibs |  | IBM-pibs
ibm powerpc initialization and boot software |  | IBM-pibs
icu |  | ICU
iec code components eula |  | IEC-Code-Components-EULA
iec code components end user agreement |  | IEC-Code-Components-EULA
ijg |  | IJG
independent jpeg group |  | IJG
ijg short |  | IJG-short
independent jpeg group short |  | IJG-short
ipa |  | IPA
ipa font |  | IPA
ipl | 1 | IPL-1.0
ibm public | 1 | IPL-1.0
isc |  | ISC
isc veillard |  | ISC-Veillard
isc veillard variant |  | ISC-Veillard
iso permission |  | ISO-permission
iso permission notice |  | ISO-permission
imagemagick |  | ImageMagick
imlib | 2 | Imlib2
info zip |  | Info-ZIP
informatica |  | Informatica
inner net | 2 | Inner-Net-2.0
innosetup |  | InnoSetup
inno setup |  | InnoSetup
intel |  | Intel
intel open source |  | Intel
intel acpi |  | Intel-ACPI
intel acpi software agreement |  | Intel-ACPI
interbase | 1 | Interbase-1.0
interbase public | 1 | Interbase-1.0
jpl image |  | JPL-image
jpl image use policy |  | JPL-image
jpnic |  | JPNIC
japan network information center |  | JPNIC
json |  | JSON
jam |  | Jam
jasper | 2 | JasPer-2.0
jasper |  | JasPer-2.0
kastrup |  | Kastrup
kazlib |  | Kazlib
knuth ctan |  | Knuth-CTAN
lal | 1.2 | LAL-1.2
art libre | 1.2 | LAL-1.2
lal | 1.3 | LAL-1.3
art libre | 1.3 | LAL-1.3
lgpl | 2 | LGPL-2.0
lgpl | 2.1 | LGPL-2.1
lgpl | 3 | LGPL-3.0
lgpllr |  | LGPLLR
lesser general public for linguistic resources |  | LGPLLR
loop |  | LOOP
common lisp loop |  | LOOP
lpd document |  | LPD-document
lpd documentation |  | LPD-document
lpl | 1 | LPL-1.0
lucent public | 1 | LPL-1.0
lpl | 1.02 | LPL-1.02
lucent public | 1.02 | LPL-1.02
lppl | 1 | LPPL-1.0
latex project public | 1 | LPPL-1.0
lppl | 1.1 | LPPL-1.1
latex project public | 1.1 | LPPL-1.1
lppl | 1.2 | LPPL-1.2
latex project public | 1.2 | LPPL-1.2
lppl a | 1.3 | LPPL-1.3a
latex project public a | 1.3 | LPPL-1.3a
lppl c | 1.3 | LPPL-1.3c
latex project public c | 1.3 | LPPL-1.3c
lzma sdk 9.11 to | 9.20 | LZMA-SDK-9.11-to-9.20
lzma sdk versions 9.11 to | 9.20 | LZMA-SDK-9.11-to-9.20
lzma sdk | 9.22 | LZMA-SDK-9.22
lzma sdk versions and beyond | 9.22 | LZMA-SDK-9.22
latex e | 2 | Latex2e
latex e translated notice | 2 | Latex2e-translated-notice
latex e with translated notice permission | 2 | Latex2e-translated-notice
leptonica |  | Leptonica
liliq p | 1.1 | LiLiQ-P-1.1
libre du québec permissive | 1.1 | LiLiQ-P-1.1
liliq r | 1.1 | LiLiQ-R-1.1
libre du québec réciprocité | 1.1 | LiLiQ-R-1.1
liliq rplus | 1.1 | LiLiQ-Rplus-1.1
libre du québec réciprocité forte | 1.1 | LiLiQ-Rplus-1.1
libpng |  | Libpng
linux openib |  | Linux-OpenIB
linux kernel variant of openib org |  | Linux-OpenIB
linux man pages para | 1 | Linux-man-pages-1-para
linux man pages paragraph | 1 | Linux-man-pages-1-para
linux man pages copyleft |  | Linux-man-pages-copyleft
linux man pages copyleft para | 2 | Linux-man-pages-copyleft-2-para
linux man pages copyleft paragraphs | 2 | Linux-man-pages-copyleft-2-para
linux man pages copyleft var |  | Linux-man-pages-copyleft-var
linux man pages copyleft variant |  | Linux-man-pages-copyleft-var
lucida bitmap fonts |  | Lucida-Bitmap-Fonts
mips |  | MIPS
mit |  | MIT
mit | 0 | MIT-0
mit no attribution |  | MIT-0
mit cmu |  | MIT-CMU
cmu |  | MIT-CMU
mit click |  | MIT-Click
mit festival |  | MIT-Festival
mit festival variant |  | MIT-Festival
mit khronos old |  | MIT-Khronos-old
mit khronos old variant |  | MIT-Khronos-old
mit modern variant |  | MIT-Modern-Variant
mit stk |  | MIT-STK
mit wu |  | MIT-Wu
mit tom wu variant |  | MIT-Wu
mit advertising |  | MIT-advertising
enlightenment e | 16 | MIT-advertising
mit enna |  | MIT-enna
enna |  | MIT-enna
mit feh |  | MIT-feh
feh |  | MIT-feh
mit open group |  | MIT-open-group
mit open group variant |  | MIT-open-group
mit testregex |  | MIT-testregex
mit testregex variant |  | MIT-testregex
mitnfa |  | MITNFA
mit + no false attribs |  | MITNFA
mmixware |  | MMIXware
mmpl | 1.0.1 | MMPL-1.0.1
minecraft mod public | 1.0.1 | MMPL-1.0.1
mpeg ssg |  | MPEG-SSG
mpeg software simulation |  | MPEG-SSG
mpl | 1 | MPL-1.0
mpl | 1.1 | MPL-1.1
mpl | 2 | MPL-2.0
mpl no copyleft exception | 2 | MPL-2.0-no-copyleft-exception
mozilla public no copyleft exception | 2 | MPL-2.0-no-copyleft-exception
ms lpl |  | MS-LPL
microsoft limited public |  | MS-LPL
ms pl |  | MS-PL
microsoft public |  | MS-PL
ms rl |  | MS-RL
microsoft reciprocal |  | MS-RL
mtll |  | MTLL
matrix template library |  | MTLL
mvt | 1.1 | MVT-1.1
mackerras clause | 3 | Mackerras-3-Clause
mackerras clause acknowledgment | 3 | Mackerras-3-Clause-acknowledgment
mackerras clause acknowledgment variant | 3 | Mackerras-3-Clause-acknowledgment
makeindex |  | MakeIndex
martin birgmeier |  | Martin-Birgmeier
mcphee slideshow |  | McPhee-slideshow
minpack |  | Minpack
miros |  | MirOS
motosoto |  | Motosoto
mulanpsl | 1 | MulanPSL-1.0
mulan permissive software | 1 | MulanPSL-1.0
mulanpsl | 2 | MulanPSL-2.0
mulan permissive software | 2 | MulanPSL-2.0
multics |  | Multics
mup |  | Mup
naist | 2003 | NAIST-2003
nara institute of science and technology | 2003 | NAIST-2003
nasa | 1.3 | NASA-1.3
nasa open source agreement | 1.3 | NASA-1.3
nbpl | 1 | NBPL-1.0
net boolean public | 1 | NBPL-1.0
ncbi pd |  | NCBI-PD
ncbi public domain notice |  | NCBI-PD
ncgl uk | 2 | NCGL-UK-2.0
non commercial government |  | NCGL-UK-2.0
ncl |  | NCL
ncl source code |  | NCL
ncsa |  | NCSA
university of illinois / ncsa open source |  | NCSA
ngpl |  | NGPL
nethack general public |  | NGPL
nicta | 1 | NICTA-1.0
nicta public software | 1 | NICTA-1.0
nist pd |  | NIST-PD
nist public domain notice |  | NIST-PD
nist pd tnt |  | NIST-PD-TNT
nist public domain notice tnt variant |  | NIST-PD-TNT
nist pd fallback |  | NIST-PD-fallback
nist public domain notice with fallback |  | NIST-PD-fallback
nist software |  | NIST-Software
nlod | 1 | NLOD-1.0
norwegian for open government data nlod | 1 | NLOD-1.0
nlod | 2 | NLOD-2.0
norwegian for open government data nlod | 2 | NLOD-2.0
nlpl |  | NLPL
no limit public |  | NLPL
nosl |  | NOSL
netizen open source |  | NOSL
npl | 1 | NPL-1.0
netscape public | 1 | NPL-1.0
npl | 1.1 | NPL-1.1
netscape public | 1.1 | NPL-1.1
nposl | 3 | NPOSL-3.0
nrl |  | NRL
ntia pd |  | NTIA-PD
ntia public domain notice |  | NTIA-PD
ntp |  | NTP
ntp | 0 | NTP-0
ntp no attribution |  | NTP-0
naumen |  | Naumen
naumen public |  | Naumen
netcdf |  | NetCDF
newsletr |  | Newsletr
nokia |  | Nokia
nokia open source |  | Nokia
noweb |  | Noweb
o uda | 1 | O-UDA-1.0
open use of data agreement | 1 | O-UDA-1.0
oar |  | OAR
occt pl |  | OCCT-PL
open cascade technology public |  | OCCT-PL
oclc | 2 | OCLC-2.0
oclc research public | 2 | OCLC-2.0
odc by | 1 | ODC-By-1.0
odbl | 1 | ODbL-1.0
offis |  | OFFIS
ofl | 1 | OFL-1.0
ofl rfn | 1 | OFL-1.0-RFN
sil open font with reserved font name | 1 | OFL-1.0-RFN
ofl no rfn | 1 | OFL-1.0-no-RFN
sil open font with no reserved font name | 1 | OFL-1.0-no-RFN
ofl | 1.1 | OFL-1.1
ofl rfn | 1.1 | OFL-1.1-RFN
sil open font with reserved font name | 1.1 | OFL-1.1-RFN
ofl no rfn | 1.1 | OFL-1.1-no-RFN
sil open font with no reserved font name | 1.1 | OFL-1.1-no-RFN
ogc | 1 | OGC-1.0
ogc software | 1 | OGC-1.0
ogdl taiwan | 1 | OGDL-Taiwan-1.0
taiwan open government data | 1 | OGDL-Taiwan-1.0
ogl canada | 2 | OGL-Canada-2.0
open government canada |  | OGL-Canada-2.0
ogl uk | 1 | OGL-UK-1.0
open government | 1 | OGL-UK-1.0
ogl uk | 2 | OGL-UK-2.0
open government | 2 | OGL-UK-2.0
ogl uk | 3 | OGL-UK-3.0
open government | 3 | OGL-UK-3.0
ogtsl |  | OGTSL
open group test suite |  | OGTSL
oldap | 1.1 | OLDAP-1.1
oldap | 1.2 | OLDAP-1.2
oldap | 1.3 | OLDAP-1.3
oldap | 1.4 | OLDAP-1.4
oldap | 2 | OLDAP-2.0
open ldap public 2.0 or possibly 2.0 a and b | 2 | OLDAP-2.0
oldap | 2.0.1 | OLDAP-2.0.1
oldap | 2.1 | OLDAP-2.1
oldap | 2.2 | OLDAP-2.2
oldap | 2.2.1 | OLDAP-2.2.1
oldap | 2.2.2 | OLDAP-2.2.2
oldap | 2.3 | OLDAP-2.3
oldap | 2.4 | OLDAP-2.4
oldap | 2.5 | OLDAP-2.5
oldap | 2.6 | OLDAP-2.6
oldap | 2.7 | OLDAP-2.7
oldap | 2.8 | OLDAP-2.8
olfl | 1.3 | OLFL-1.3
open logistics foundation | 1.3 | OLFL-1.3
oml |  | OML
open market |  | OML
opl | 1 | OPL-1.0
open public | 1 | OPL-1.0
opl uk | 3 | OPL-UK-3.0
united kingdom open parliament | 3 | OPL-UK-3.0
opubl | 1 | OPUBL-1.0
open publication | 1 | OPUBL-1.0
osc | 1 | OSC-1.0
oset pl | 2.1 | OSET-PL-2.1
oset public | 2.1 | OSET-PL-2.1
osl | 1 | OSL-1.0
osl | 1.1 | OSL-1.1
osl | 2 | OSL-2.0
osl | 2.1 | OSL-2.1
osl | 3 | OSL-3.0
ossp |  | OSSP
openmdw | 1 | OpenMDW-1.0
openmdw agreement | 1 | OpenMDW-1.0
openpbs | 2.3 | OpenPBS-2.3
openpbs software | 2.3 | OpenPBS-2.3
openssl |  | OpenSSL
openssl standalone |  | OpenSSL-standalone
openvision |  | OpenVision
padl |  | PADL
pddl | 1 | PDDL-1.0
open data commons public domain dedication & | 1 | PDDL-1.0
php | 3 | PHP-3.0
php | 3.01 | PHP-3.01
ppl |  | PPL
peer production |  | PPL
psf | 2 | PSF-2.0
paratype free font | 1.3 | ParaType-Free-Font-1.3
paratype free font agreement | 1.3 | ParaType-Free-Font-1.3
parity | 6 | Parity-6.0.0
parity public | 6 | Parity-6.0.0
parity | 7 | Parity-7.0.0
parity public | 7 | Parity-7.0.0
pixar |  | Pixar
plexus |  | Plexus
plexus classworlds |  | Plexus
polyform noncommercial | 1 | PolyForm-Noncommercial-1.0.0
polyform small business | 1 | PolyForm-Small-Business-1.0.0
postgresql |  | PostgreSQL
python | 2 | Python-2.0
python | 2.0.1 | Python-2.0.1
qpl | 1 | QPL-1.0
q public | 1 | QPL-1.0
qpl 1.0 inria | 2004 | QPL-1.0-INRIA-2004
q public 1.0 inria variant | 2004 | QPL-1.0-INRIA-2004
qhull |  | Qhull
rhecos | 1.1 | RHeCos-1.1
red hat ecos public | 1.1 | RHeCos-1.1
rpl | 1.1 | RPL-1.1
reciprocal public | 1.1 | RPL-1.1
rpl | 1.5 | RPL-1.5
reciprocal public | 1.5 | RPL-1.5
rpsl | 1 | RPSL-1.0
realnetworks public source | 1 | RPSL-1.0
rsa md |  | RSA-MD
rsa message digest |  | RSA-MD
rscpl |  | RSCPL
ricoh source code public |  | RSCPL
rdisc |  | Rdisc
ruby |  | Ruby
ruby pty |  | Ruby-pty
ruby pty extension |  | Ruby-pty
sax pd |  | SAX-PD
sax public domain notice |  | SAX-PD
sax pd | 2 | SAX-PD-2.0
sax public domain notice | 2 | SAX-PD-2.0
scea |  | SCEA
scea shared source |  | SCEA
sgi b | 1 | SGI-B-1.0
sgi free software b | 1 | SGI-B-1.0
sgi b | 1.1 | SGI-B-1.1
sgi free software b | 1.1 | SGI-B-1.1
sgi b | 2 | SGI-B-2.0
sgi free software b | 2 | SGI-B-2.0
sgi opengl |  | SGI-OpenGL
sgmlug pm |  | SGMLUG-PM
sgmlug parser materials |  | SGMLUG-PM
sgp | 4 | SGP4
sgp permission notice | 4 | SGP4
shl | 0.5 | SHL-0.5
solderpad hardware | 0.5 | SHL-0.5
shl | 0.51 | SHL-0.51
solderpad hardware | 0.51 | SHL-0.51
sissl |  | SISSL
sun industry standards source | 1.1 | SISSL
sissl | 1.2 | SISSL-1.2
sun industry standards source | 1.2 | SISSL-1.2
sl |  | SL
smail gpl |  | SMAIL-GPL
smail general public |  | SMAIL-GPL
smlnj |  | SMLNJ
standard ml of new jersey |  | SMLNJ
smppl |  | SMPPL
secure messaging protocol public |  | SMPPL
snia |  | SNIA
snia public | 1.1 | SNIA
sofa |  | SOFA
sofa software |  | SOFA
spl | 1 | SPL-1.0
sun public | 1 | SPL-1.0
ssh openssh |  | SSH-OpenSSH
ssh short |  | SSH-short
ssh short notice |  | SSH-short
ssleay standalone |  | SSLeay-standalone
sspl | 1 | SSPL-1.0
server side public | 1 | SSPL-1.0
sul | 1 | SUL-1.0
sustainable use | 1 | SUL-1.0
swl |  | SWL
scheme widget library swl software agreement |  | SWL
saxpath |  | Saxpath
schemereport |  | SchemeReport
scheme language report |  | SchemeReport
sendmail |  | Sendmail
sendmail | 8.23 | Sendmail-8.23
sendmail open source | 1.1 | Sendmail-Open-Source-1.1
simpl | 2 | SimPL-2.0
simple public | 2 | SimPL-2.0
sleepycat |  | Sleepycat
soundex |  | Soundex
spencer | 86 | Spencer-86
spencer | 94 | Spencer-94
spencer | 99 | Spencer-99
sugarcrm | 1.1.3 | SugarCRM-1.1.3
sugarcrm public | 1.1.3 | SugarCRM-1.1.3
sun ppp |  | Sun-PPP
sun ppp | 2000 | Sun-PPP-2000
sunpro |  | SunPro
symlinks |  | Symlinks
tapr ohl | 1 | TAPR-OHL-1.0
tapr open hardware | 1 | TAPR-OHL-1.0
tcl |  | TCL
tcl / tk |  | TCL
tcp wrappers |  | TCP-wrappers
tgppl | 1 | TGPPL-1.0
transitive grace period public | 1 | TGPPL-1.0
tmate |  | TMate
tmate open source |  | TMate
torque | 1.1 | TORQUE-1.1
torque 2.5 software | 1.1 | TORQUE-1.1
tosl |  | TOSL
trusster open source |  | TOSL
tpdl |  | TPDL
time parsedate |  | TPDL
tpl | 1 | TPL-1.0
thor public | 1 | TPL-1.0
ttwl |  | TTWL
text tabs + wrap |  | TTWL
ttyp | 0 | TTYP0
tu berlin | 1 | TU-Berlin-1.0
technische universitaet berlin | 1 | TU-Berlin-1.0
tu berlin | 2 | TU-Berlin-2.0
technische universitaet berlin | 2 | TU-Berlin-2.0
tekhvc |  | TekHVC
termreadkey |  | TermReadKey
thirdeye |  | ThirdEye
trustedqsl |  | TrustedQSL
ucar |  | UCAR
ucl | 1 | UCL-1.0
upstream compatibility | 1 | UCL-1.0
umich merit |  | UMich-Merit
michigan / merit networks |  | UMich-Merit
upl | 1 | UPL-1.0
urt rle |  | URT-RLE
utah raster toolkit run length encoded |  | URT-RLE
ubuntu font | 1 | Ubuntu-font-1.0
unrar |  | UnRAR
unicode | 3 | Unicode-3.0
unicode dfs | 2015 | Unicode-DFS-2015
unicode agreement data files and software | 2015 | Unicode-DFS-2015
unicode dfs | 2016 | Unicode-DFS-2016
unicode agreement data files and software | 2016 | Unicode-DFS-2016
unicode tou |  | Unicode-TOU
unicode terms of use |  | Unicode-TOU
unixcrypt |  | UnixCrypt
unlicense |  | Unlicense
unlicense libtelnet |  | Unlicense-libtelnet
unlicense libtelnet variant |  | Unlicense-libtelnet
unlicense libwhirlpool |  | Unlicense-libwhirlpool
unlicense libwhirlpool variant |  | Unlicense-libwhirlpool
vostrom |  | VOSTROM
vostrom public for open source |  | VOSTROM
vsl | 1 | VSL-1.0
vovida software | 1 | VSL-1.0
vim |  | Vim
vixie cron |  | Vixie-Cron
w c | 3 | W3C
w 3 c software notice and 2002 12 | 31 | W3C
w 3 c | 19980720 | W3C-19980720
w 3 c software notice and 1998 07 | 20 | W3C-19980720
w 3 c | 20150513 | W3C-20150513
w 3 c software notice and document 2015 05 | 13 | W3C-20150513
wtfnmfpl |  | WTFNMFPL
do what f * ck you want to but it s not my fault public |  | WTFNMFPL
wtfpl |  | WTFPL
do what f * ck you want to public |  | WTFPL
watcom | 1 | Watcom-1.0
sybase open watcom public | 1 | Watcom-1.0
widget workshop |  | Widget-Workshop
wordnet |  | WordNet
wsuipa |  | Wsuipa
x | 11 | X11
x distribute modifications variant | 11 | X11-distribute-modifications-variant
x distribution modification variant | 11 | X11-distribute-modifications-variant
x no permit persons | 11 | X11-no-permit-persons
x no permit persons clause | 11 | X11-no-permit-persons
x swapped | 11 | X11-swapped
x swapped final paragraphs | 11 | X11-swapped
xfree 86 | 1.1 | XFree86-1.1
xskat |  | XSkat
xdebug | 1.03 | Xdebug-1.03
xerox |  | Xerox
xfig |  | Xfig
xnet |  | Xnet
x net |  | Xnet
ypl | 1 | YPL-1.0
yahoo ! public | 1 | YPL-1.0
ypl | 1.1 | YPL-1.1
yahoo ! public | 1.1 | YPL-1.1
zpl | 1.1 | ZPL-1.1
zpl | 2 | ZPL-2.0
zpl | 2.1 | ZPL-2.1
zed |  | Zed
zeeff |  | Zeeff
zend | 2 | Zend-2.0
zimbra | 1.3 | Zimbra-1.3
zimbra public | 1.3 | Zimbra-1.3
zimbra | 1.4 | Zimbra-1.4
zimbra public | 1.4 | Zimbra-1.4
zlib |  | Zlib
any osi |  | any-OSI
any osi perl modules |  | any-OSI-perl-modules
atc game |  | atc-game
bcrypt solar designer |  | bcrypt-Solar-Designer
blessing |  | blessing
sqlite blessing |  | blessing
bzip 2 | 1.0.6 | bzip2-1.0.6
bzip 2 and libbzip 2 | 1.0.6 | bzip2-1.0.6
check cvs |  | check-cvs
checkmk |  | checkmk
copyleft next | 0.3 | copyleft-next-0.3.0
copyleft next | 0.3.1 | copyleft-next-0.3.1
curl |  | curl
cve tou |  | cve-tou
common vulnerability enumeration tou |  | cve-tou
diffmark |  | diffmark
dtoa |  | dtoa
david m gay dtoa |  | dtoa
dvipdfm |  | dvipdfm
egenix |  | eGenix
egenix com public | 1.1 | eGenix
etalab | 2 | etalab-2.0
etalab open | 2 | etalab-2.0
fwlw |  | fwlw
gsoap b | 1.3 | gSOAP-1.3b
gsoap public b | 1.3 | gSOAP-1.3b
generic xts |  | generic-xts
gnuplot |  | gnuplot
gtkbook |  | gtkbook
hdparm |  | hdparm
hyphen bulgarian |  | hyphen-bulgarian
imatix |  | iMatix
imatix standard function library agreement |  | iMatix
jove |  | jove
libpng | 1.6.35 | libpng-1.6.35
png reference library 1 for libpng 0.5 through | 1.6.35 | libpng-1.6.35
libpng | 2 | libpng-2.0
png reference library | 2 | libpng-2.0
libselinux | 1 | libselinux-1.0
libselinux public domain notice |  | libselinux-1.0
libtiff |  | libtiff
libutil david nugent |  | libutil-David-Nugent
lsof |  | lsof
magaz |  | magaz
mailprio |  | mailprio
man html | 2 | man2html
metamail |  | metamail
mpi permissive |  | mpi-permissive
mpich | 2 | mpich2
mplus |  | mplus
mplus font |  | mplus
ngrep |  | ngrep
pkgconf |  | pkgconf
pnmstitch |  | pnmstitch
psfrag |  | psfrag
psutils |  | psutils
python ldap |  | python-ldap
radvd |  | radvd
snprintf |  | snprintf
softsurfer |  | softSurfer
ssh keyscan |  | ssh-keyscan
swrule |  | swrule
threeparttable |  | threeparttable
ulem |  | ulem
w m | 3 | w3m
wwl |  | wwl
xinetd |  | xinetd
xkeyboard config zinoviev |  | xkeyboard-config-Zinoviev
xlock |  | xlock
xpp |  | xpp
xzoom |  | xzoom
zlib acknowledgement |  | zlib-acknowledgement
zlib / libpng with acknowledgement |  | zlib-acknowledgement
mit mit |  | MIT
expat |  | MIT
mit / expat |  | MIT
mit expat |  | MIT
mit / x | 11 | MIT
mit x | 11 | MIT
x / mit | 11 | MIT
isc isc |  | ISC
isc iscl |  | ISC
iscl |  | ISC
apache 2.0 apache | 2 | Apache-2.0
al | 2 | Apache-2.0
new bsd |  | BSD-3-Clause
bsd | 3 | BSD-3-Clause
bsd new |  | BSD-3-Clause
modified bsd |  | BSD-3-Clause
revised bsd |  | BSD-3-Clause
bsd | 2 | BSD-2-Clause
simplified bsd |  | BSD-2-Clause
free public | 1 | 0BSD
public domain per creative commons cczero |  | CC0-1.0
cczero |  | CC0-1.0
cczero 1.0 cczero public domain dedication | 1 | CC0-1.0
unlicense unlicense |  | Unlicense
wtfpl | 2 | WTFPL
do what fuck you want to public |  | WTFPL
do what fuck you want to public | 2 | WTFPL
elastic 2.0 el | 2 | Elastic-2.0
el | 2 | Elastic-2.0
sspl |  | SSPL-1.0
server side public |  | SSPL-1.0
zlib / libpng |  | Zlib
beer ware |  | Beerware
`;
