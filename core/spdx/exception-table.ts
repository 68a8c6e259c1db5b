/**
 * Every exception of the SPDX list, deprecated ones included, and what a license with it is: those of spdx-exceptions
 * 2.5.0, and those that the list has had since, up to 3.29; sorted by code unit: exception | licenses | category | source | note. "same" is the category of the license alone.
 *
 * All of them are additional permissions, so no pair is stricter than its license. A pair is lowered only where the
 * permission lets any independent work be joined under its own terms, or frees generated output; a permission for
 * one library (OpenSSL, Qt) or for free software only leaves the category as it is. A license not named in the
 * second column makes a pair nobody has reviewed: it has no category.
 *
 * "GPL", "LGPL" and "AGPL" mean every version. Sources: "own" is a decision by hand from what the exception says
 * (https://spdx.org/licenses/exceptions-index.html); "ScanCode" is the category in ScanCode LicenseDB (© nexB Inc. and
 * others, CC-BY-4.0), named where it agrees.
 */
export const EXCEPTION_TABLE = `
389-exception | GPL | same | own | plug-ins by named interfaces only
Asterisk-exception | GPL | same | own | named libraries only
Asterisk-linking-protocols-exception | GPL | same | own | named libraries and protocols only
Autoconf-exception-2.0 | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | output of the tool is free
Autoconf-exception-3.0 | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | output of the tool is free
Autoconf-exception-generic | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | output of the tool is free
Autoconf-exception-generic-3.0 | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | output of the tool is free
Autoconf-exception-macro | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | output of the tool is free
Bison-exception-1.24 | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | output of the tool is free
Bison-exception-2.2 | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | output of the tool is free
Bootloader-exception | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | programs bundled by the loader are free
CGAL-linking-exception | GPL | same | own | one library only
CLISP-exception-2.0 | GPL | same | own | conditions on what a program may refer to
Classpath-exception-2.0 | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | independent modules may be linked
Classpath-exception-2.0-short | GPL LGPL | weak-copyleft | own | independent modules may be linked
DigiRule-FOSS-exception | GPL | same | own | joined with free software only
Digia-Qt-LGPL-exception-1.1 | LGPL | same | own | header files and templates
FLTK-exception | LGPL | same | own | static linking
Fawkes-Runtime-exception | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | independent modules may be linked
Font-exception-2.0 | GPL AGPL | weak-copyleft | own; ScanCode: Copyleft Limited | documents that embed the font are free
GCC-exception-2.0 | GPL LGPL | weak-copyleft | own; ScanCode: Copyleft Limited | combined executables are free
GCC-exception-2.0-note | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | combined executables are free
GCC-exception-3.1 | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | what the compiler makes is free
GNAT-exception | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | units that use the library are free
GNOME-examples-exception | CC-BY-SA-3.0 CC-BY-SA-4.0 | same | own | code examples in the document are free
GNU-compiler-exception | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | what the compiler makes is free
GPL-3.0-389-ds-base-exception | GPL | same | own | one library only
GPL-3.0-interface-exception | GPL | same | own | only through the published interfaces
GPL-3.0-linking-exception | GPL | same | own | a named library only
GPL-3.0-linking-source-exception | GPL | same | own | a named library only
GPL-CC-1.0 | GPL LGPL | same | own | time to cure a breach
GStreamer-exception-2005 | GPL | same | own | use with non-free plug-ins only
GStreamer-exception-2008 | GPL LGPL | same | own | use with non-free plug-ins only
Gmsh-exception | GPL | same | own | named libraries only
Google-Patent-WebM | BSD-3-Clause | same | own | a grant of patents beside the license
Independent-modules-exception | GPL LGPL | weak-copyleft | own | independent modules may be linked
KiCad-libraries-exception | CC-BY-SA-4.0 | same | own | designs made with the libraries are free
LGPL-3.0-linking-exception | LGPL | same | own | static linking
LLGPL | LGPL | same | own | how the terms are read for Lisp
LLVM-exception | Apache-2.0 | same | own; ScanCode: Permissive | no notices in compiled code, joins with GPL-2.0
LZMA-exception | CPL-1.0 | same | own | linking to unmodified files
Libtool-exception | GPL LGPL | weak-copyleft | own; ScanCode: Copyleft Limited | output of the tool is free
Linux-syscall-note | GPL LGPL | weak-copyleft | own; ScanCode: Copyleft Limited | programs that use system calls are no derived works
Nokia-Qt-exception-1.1 | LGPL | same | own | header files and templates
OCCT-exception-1.0 | LGPL | same | own | header files and templates
OCaml-LGPL-linking-exception | LGPL | same | own | static linking
OpenJDK-assembly-exception-1.0 | GPL | same | own | joined with named modules of the JDK
PCRE2-exception | BSD-3-Clause | same | own | no notices in what includes what includes it
PS-or-PDF-font-exception-20170817 | GPL AGPL | same | own | PostScript and PDF documents that embed the font
QPL-1.0-INRIA-2004-exception | QPL-1.0 QPL-1.0-INRIA-2004 | same | own | which clauses are left out
Qt-GPL-exception-1.0 | GPL | same | own | generated code and named plug-ins
Qt-LGPL-exception-1.1 | LGPL | same | own | header files and templates
Qwt-exception-1.0 | LGPL | same | own | static linking of unmodified widgets
RRDtool-FLOSS-exception-2.0 | GPL | same | own | joined with free software only
SANE-exception | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | independent modules may be linked
SHL-2.0 | Apache-2.0 | same | own; ScanCode: Permissive | Apache-2.0 worded for hardware
SHL-2.1 | Apache-2.0 | same | own; ScanCode: Permissive | Apache-2.0 worded for hardware
SWI-exception | GPL LGPL | weak-copyleft | own; ScanCode: Copyleft Limited | independent modules may be linked
Simple-Library-Usage-exception | LGPL | same | own | binaries under terms of one's own
Spelling-Provider-LGPL-exception | LGPL | same | own | plug-ins of one kind only
Swift-exception | Apache-2.0 | same | own; ScanCode: Permissive | no notices in compiled code
Texinfo-exception | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | output of the tool is free
UBDL-exception | GPL | same | own | unmodified binaries of the project only
Universal-FOSS-exception-1.0 | GPL | same | own | joined with free software only
WxWindows-exception-3.1 | GPL LGPL | weak-copyleft | own; ScanCode: Copyleft Limited | binaries under terms of one's own
cryptsetup-OpenSSL-exception | GPL LGPL | same | own | one library only
eCos-exception-2.0 | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | independent modules may be linked
erlang-otp-linking-exception | GPL AGPL | same | own | named libraries only
fmt-exception | MIT | same | own; ScanCode: Permissive | no notices in compiled code
freertos-exception-2.0 | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | independent modules by the interface
gnu-javamail-exception | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | independent modules may be linked
harbour-exception | GPL | weak-copyleft | own | executables that link the library are free
i2p-gpl-java-exception | GPL | same | own | named libraries of Java only
kvirc-openssl-exception | GPL | same | own | one library only
libpri-OpenH323-exception | GPL | same | own | one library only
mif-exception | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | templates, macros and inline functions
mxml-exception | Apache-2.0 | same | own | joins with GPL-2.0
openvpn-openssl-exception | GPL | same | own | one library only
polyparse-exception | LGPL | same | own | static linking
romic-exception | AGPL | same | own | what is linked to the program is free, the program over a network is not
rsync-linking-exception | GPL | same | own | two libraries only
sqlitestudio-OpenSSL-exception | GPL | same | own | one library only
stunnel-exception | GPL | same | own | one library only
u-boot-exception-2.0 | GPL | same | own | stand-alone programs by named calls only
vsftpd-openssl-exception | GPL | same | own | one library only
x11vnc-openssl-exception | GPL | same | own | one library only
`;
