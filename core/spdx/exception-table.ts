/**
 * Every exception of the SPDX list (spdx-exceptions 2.5.0), deprecated ones included, and what a license with it is;
 * sorted by code unit: exception | licenses | category | source | note. "same" is the category of the license alone.
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
Autoconf-exception-2.0 | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | output of the tool is free
Autoconf-exception-3.0 | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | output of the tool is free
Autoconf-exception-generic | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | output of the tool is free
Autoconf-exception-generic-3.0 | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | output of the tool is free
Autoconf-exception-macro | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | output of the tool is free
Bison-exception-1.24 | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | output of the tool is free
Bison-exception-2.2 | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | output of the tool is free
Bootloader-exception | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | programs bundled by the loader are free
CLISP-exception-2.0 | GPL | same | own | conditions on what a program may refer to
Classpath-exception-2.0 | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | independent modules may be linked
DigiRule-FOSS-exception | GPL | same | own | joined with free software only
FLTK-exception | LGPL | same | own | static linking
Fawkes-Runtime-exception | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | independent modules may be linked
Font-exception-2.0 | GPL AGPL | weak-copyleft | own; ScanCode: Copyleft Limited | documents that embed the font are free
GCC-exception-2.0 | GPL LGPL | weak-copyleft | own; ScanCode: Copyleft Limited | combined executables are free
GCC-exception-2.0-note | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | combined executables are free
GCC-exception-3.1 | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | what the compiler makes is free
GNAT-exception | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | units that use the library are free
GNOME-examples-exception | CC-BY-SA-3.0 CC-BY-SA-4.0 | same | own | code examples in the document are free
GNU-compiler-exception | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | what the compiler makes is free
GPL-3.0-interface-exception | GPL | same | own | only through the published interfaces
GPL-3.0-linking-exception | GPL | same | own | a named library only
GPL-3.0-linking-source-exception | GPL | same | own | a named library only
GPL-CC-1.0 | GPL LGPL | same | own | time to cure a breach
GStreamer-exception-2005 | GPL | same | own | use with non-free plug-ins only
GStreamer-exception-2008 | GPL LGPL | same | own | use with non-free plug-ins only
Gmsh-exception | GPL | same | own | named libraries only
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
PS-or-PDF-font-exception-20170817 | GPL AGPL | same | own | PostScript and PDF documents that embed the font
QPL-1.0-INRIA-2004-exception | QPL-1.0 QPL-1.0-INRIA-2004 | same | own | which clauses are left out
Qt-GPL-exception-1.0 | GPL | same | own | generated code and named plug-ins
Qt-LGPL-exception-1.1 | LGPL | same | own | header files and templates
Qwt-exception-1.0 | LGPL | same | own | static linking of unmodified widgets
SANE-exception | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | independent modules may be linked
SHL-2.0 | Apache-2.0 | same | own; ScanCode: Permissive | Apache-2.0 worded for hardware
SHL-2.1 | Apache-2.0 | same | own; ScanCode: Permissive | Apache-2.0 worded for hardware
SWI-exception | GPL LGPL | weak-copyleft | own; ScanCode: Copyleft Limited | independent modules may be linked
Swift-exception | Apache-2.0 | same | own; ScanCode: Permissive | no notices in compiled code
Texinfo-exception | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | output of the tool is free
UBDL-exception | GPL | same | own | unmodified binaries of the project only
Universal-FOSS-exception-1.0 | GPL | same | own | joined with free software only
WxWindows-exception-3.1 | GPL LGPL | weak-copyleft | own; ScanCode: Copyleft Limited | binaries under terms of one's own
cryptsetup-OpenSSL-exception | GPL LGPL | same | own | one library only
eCos-exception-2.0 | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | independent modules may be linked
fmt-exception | MIT | same | own; ScanCode: Permissive | no notices in compiled code
freertos-exception-2.0 | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | independent modules by the interface
gnu-javamail-exception | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | independent modules may be linked
i2p-gpl-java-exception | GPL | same | own | named libraries of Java only
libpri-OpenH323-exception | GPL | same | own | one library only
mif-exception | GPL | weak-copyleft | own; ScanCode: Copyleft Limited | templates, macros and inline functions
openvpn-openssl-exception | GPL | same | own | one library only
stunnel-exception | GPL | same | own | one library only
u-boot-exception-2.0 | GPL | same | own | stand-alone programs by named calls only
vsftpd-openssl-exception | GPL | same | own | one library only
x11vnc-openssl-exception | GPL | same | own | one library only
`;
