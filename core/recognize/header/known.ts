/** A library that is copied into trees as a file or two. */
export interface SingleFile {
  readonly name: string;
  /** What its files are called. */
  readonly files: readonly string[];
  /**
   * Macros whose numbers, joined by points, are its version; of a single one the version stands in quotes or bare. A file
   * without the first of them is another's of the same name.
   */
  readonly macros: readonly string[];
  /** What stands at the start of files that leave the macros to another. */
  readonly start?: RegExp;
}

const parts = (prefix: string, last = 'PATCH'): readonly string[] =>
  ['MAJOR', 'MINOR', last].map((part) => `${prefix}_VERSION_${part}`);

/** Libraries that say their version in macros. */
export const SINGLE_FILES: readonly SingleFile[] = [
  { name: 'argparse', files: ['argparse.hpp'], macros: ['ARGPARSE_VERSION'] },
  { name: 'blake3', files: ['blake3.h'], macros: ['BLAKE3_VERSION_STRING'] },
  { name: 'catch2', files: ['catch.hpp', 'catch_amalgamated.hpp'], macros: parts('CATCH') },
  { name: 'cgltf', files: ['cgltf.h'], macros: ['CGLTF_VERSION'] },
  { name: 'cjson', files: ['cJSON.h'], macros: parts('CJSON') },
  { name: 'cli11', files: ['CLI11.hpp'], macros: parts('CLI11') },
  { name: 'cpp-httplib', files: ['httplib.h'], macros: ['CPPHTTPLIB_VERSION'] },
  {
    name: 'cxxopts',
    files: ['cxxopts.hpp'],
    macros: ['CXXOPTS__VERSION_MAJOR', 'CXXOPTS__VERSION_MINOR', 'CXXOPTS__VERSION_PATCH'],
  },
  { name: 'doctest', files: ['doctest.h'], macros: parts('DOCTEST') },
  { name: 'entt', files: ['entt.hpp'], macros: parts('ENTT') },
  { name: 'expat', files: ['expat.h'], macros: ['XML_MAJOR_VERSION', 'XML_MINOR_VERSION', 'XML_MICRO_VERSION'] },
  { name: 'glfw', files: ['glfw3.h'], macros: parts('GLFW', 'REVISION') },
  { name: 'http-parser', files: ['http_parser.h'], macros: parts('HTTP_PARSER') },
  { name: 'imgui', files: ['imgui.h'], macros: ['IMGUI_VERSION'] },
  { name: 'libdivide', files: ['libdivide.h'], macros: ['LIBDIVIDE_VERSION'] },
  { name: 'libpng', files: ['png.h'], macros: ['PNG_LIBPNG_VER_STRING'] },
  { name: 'llhttp', files: ['llhttp.h'], macros: parts('LLHTTP') },
  { name: 'lodepng', files: ['lodepng.cpp', 'lodepng.c'], macros: ['LODEPNG_VERSION_STRING'] },
  { name: 'lua', files: ['lua.h'], macros: parts('LUA', 'RELEASE') },
  { name: 'lz4', files: ['lz4.h'], macros: parts('LZ4', 'RELEASE') },
  { name: 'mimalloc', files: ['mimalloc.h'], macros: ['MI_MALLOC_VERSION'] },
  { name: 'miniz', files: ['miniz.h', 'miniz.c'], macros: ['MZ_VERSION'] },
  { name: 'mongoose', files: ['mongoose.h'], macros: ['MG_VERSION'] },
  {
    name: 'nlohmann-json',
    files: ['json.hpp'],
    macros: parts('NLOHMANN_JSON'),
    start: /JSON for Modern C\+\+[\s|_/]{1,200}version (\d+\.\d+\.\d+)/,
  },
  { name: 'phmap', files: ['phmap.h'], macros: ['PHMAP_VERSION_MAJOR', 'PHMAP_VERSION_MINOR', 'PHMAP_VERSION_PATCH'] },
  {
    name: 'pugixml',
    files: ['pugixml.hpp'],
    macros: ['PUGIXML_VERSION'],
    start: /pugixml parser - version (\d+\.\d+(?:\.\d+)?)/,
  },
  { name: 'quickjs', files: ['quickjs.c'], macros: ['CONFIG_VERSION'] },
  { name: 'simdjson', files: ['simdjson.h'], macros: ['SIMDJSON_VERSION'] },
  { name: 'simdutf', files: ['simdutf.h'], macros: ['SIMDUTF_VERSION'] },
  { name: 'sqlite', files: ['sqlite3.c', 'sqlite3.h'], macros: ['SQLITE_VERSION'] },
  {
    name: 'tinyxml2',
    files: ['tinyxml2.h'],
    macros: ['TINYXML2_MAJOR_VERSION', 'TINYXML2_MINOR_VERSION', 'TINYXML2_PATCH_VERSION'],
  },
  { name: 'toml11', files: ['toml.hpp'], macros: parts('TOML11') },
  {
    name: 'tomlplusplus',
    files: ['toml.hpp', 'toml.h'],
    macros: parts('TOML_LIB').map((one) => one.replace('VERSION_', '')),
  },
  { name: 'utf8proc', files: ['utf8proc.h'], macros: parts('UTF8PROC') },
  { name: 'uthash', files: ['uthash.h'], macros: ['UTHASH_VERSION'] },
  { name: 'xxhash', files: ['xxhash.h'], macros: parts('XXH', 'RELEASE') },
  { name: 'yyjson', files: ['yyjson.h'], macros: ['YYJSON_VERSION_STRING'] },
  { name: 'zlib', files: ['zlib.h'], macros: ['ZLIB_VERSION'] },
  { name: 'zstd', files: ['zstd.h'], macros: parts('ZSTD', 'RELEASE') },
];
