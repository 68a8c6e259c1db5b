/** Whether words are the code of a program, or a file of settings: its comments say what it must not be given. No line of prose has any of these. */
export function isProgram(words: string): boolean {
  return CODE.test(words);
}

const CODE = new RegExp(
  [
    '\\{[ \\t]*$|^[ \\t]*\\}|[^{\\w]\\}[ \\t]*$|\\)[ \\t]?[;{][ \\t]*$|[\'"];[ \\t]*$|=>|[\\w\\])\'"] ?=\\s|\\w::\\w|\\w->\\w|\\w\\.\\w+\\(',
    '^[ \\t]*(?:(?:#(?:include|import|define|if|ifn?def|elif|endif|pragma)|@(?:protocol|interface|implementation|property|end|class|import)|extern|typedef|struct|enum)\\b|#!|[-+] \\(\\w+ ?\\*?\\)\\w)',
    '^[ \\t]*(?:import [\\w.]+[;\\n]|import [^\\n]* from |import [\'"{*]|from [^\\s]+ import|package [\\w.]+;|using [\\w.]+;|require\\(?[\'"]|module\\.exports|exports\\.|export \\*)',
    '^[ \\t]*(?:export|declare|module|public|private|static|const|var|let|def|fn|func|void|int|class|readonly)\\s[^.\\n]{0,200}(?:\\w\\(|[={<*])[^.\\n]*[{;:)][ \\t]*$|^[ \\t]*class \\w+:[ \\t]*$',
    '^[ \\t]*(?:if \\[|fi$|echo |set -|\\w+=\\S)',
    '^[ \\t]*[\\w.-]+:\\n[ \\t]+[\\w.-]+:\\s|^(?:Files|Upstream-Name): ',
  ].join('|'),
  'm',
);
