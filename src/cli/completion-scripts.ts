/** Completion scripts for four shells, written from the described program; none of them starts doisoat to complete a word. */
import type { DescribedCommand, DescribedOption, Shell } from './describe-program.ts';

export function completionScript(shell: Shell, commands: readonly DescribedCommand[]): string {
  return `${SCRIPTS[shell](commands)}\n`;
}

const SCRIPTS: Readonly<Record<Shell, (commands: readonly DescribedCommand[]) => string>> = {
  bash,
  zsh,
  fish,
  powershell,
};

/** Before any command. */
const ALONE = ['--help', '--version'];

const wordsOf = ({ long, short }: DescribedOption): string[] =>
  short === undefined ? [long] : [short, long];

/** Works without the bash-completion package, and in the bash 3.2 of macOS. */
function bash(commands: readonly DescribedCommand[]): string {
  const names = commands.map(({ name }) => name);
  const values = new Map<string, string>();
  for (const { options } of commands) {
    for (const option of options) {
      const { takes } = option;
      const words = wordsOf(option).join('|');
      if (takes === 'folder')
        values.set(words, 'COMPREPLY=($(compgen -d -- "$cur")); compopt -o filenames 2>/dev/null; return');
      else if (takes === 'file')
        values.set(words, 'COMPREPLY=($(compgen -f -- "$cur")); compopt -o filenames 2>/dev/null; return');
      else if (takes === 'text') values.set(words, 'return');
      else if (takes !== 'nothing')
        values.set(words, `COMPREPLY=($(compgen -W $'${takes.join('\\n')}' -- "$cur")); return`);
    }
  }
  return `# bash completion for doisoat
_doisoat() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command='' word options=''
  local IFS=$'\\n'
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in ${names.join('|')}) command="$word"; break ;; esac
  done
  case "$prev" in
${[...values].map(([words, action]) => `    ${words}) ${action} ;;`).join('\n')}
  esac
  case "$command" in
${commands.map((command) => `    ${command.name}) options='${command.options.flatMap(wordsOf).join('\n')}' ;;`).join('\n')}
    *) options='${[...names, 'help', ...ALONE].join('\n')}' ;;
  esac
  if [[ "$cur" == -* || -z "$command" ]]; then COMPREPLY=($(compgen -W "$options" -- "$cur")); return; fi
${commands.flatMap(({ name, takes }) => (typeof takes === 'string' ? [] : [`  if [[ "$command" == ${name} ]]; then COMPREPLY=($(compgen -W $'${takes.join('\\n')}' -- "$cur")); return; fi`])).join('\n')}
  COMPREPLY=($(compgen -f -- "$cur"))
  compopt -o filenames 2>/dev/null
}
complete -F _doisoat doisoat`;
}

/** Quoted for single quotes of bash-like shells, and for zsh's own meaning of [ ] and :. */
const zshText = (text: string): string => text.replaceAll("'", "'\\''").replaceAll(/[[\]:]/g, '\\$&');

function zsh(commands: readonly DescribedCommand[]): string {
  const action = ({ takes }: DescribedOption): string => {
    if (takes === 'nothing') return '';
    if (takes === 'file') return ':file:_files';
    if (takes === 'folder') return ':folder:_files -/';
    return takes === 'text' ? ':text: ' : `:value:(${takes.join(' ')})`;
  };
  const specs = (command: DescribedCommand): string =>
    command.options
      .flatMap((option) =>
        wordsOf(option).map(
          // "=" behind a long name: its value may follow it or stand apart
          (word) =>
            `        '*${word}${word.startsWith('--') && option.takes !== 'nothing' ? '=' : ''}[${zshText(option.description)}]${action(option)}' \\`,
        ),
      )
      .join('\n');
  return `#compdef doisoat
_doisoat() {
  local -a commands
  commands=(
${commands.map(({ name, description }) => `    '${name}:${zshText(description)}'`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    if [[ "$PREFIX" == -* ]]; then compadd -- ${ALONE.join(' ')}; return; fi
    _describe 'command' commands
    return
  fi
  case "$words[2]" in
${commands
  .map(
    (command) => `    ${command.name})
      _arguments -S \\
${specs(command)}
        '*:${typeof command.takes === 'string' ? 'file:_files' : `shell:(${command.takes.join(' ')})`}' ;;`,
  )
  .join('\n')}
  esac
}
if [ "$funcstack[1]" = "_doisoat" ]; then _doisoat "$@"; else compdef _doisoat doisoat; fi`;
}

const fishText = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function fish(commands: readonly DescribedCommand[]): string {
  const line = (name: string, option: DescribedOption): string => {
    const { long, short, takes, description } = option;
    const names = [...(short === undefined ? [] : [`-s ${short.slice(1)}`]), `-l ${long.slice(2)}`].join(' ');
    const value =
      takes === 'nothing'
        ? ''
        : takes === 'file'
          ? ' -r -F'
          : takes === 'folder'
            ? " -x -a '(__fish_complete_directories)'"
            : takes === 'text'
              ? ' -x'
              : ` -x -a ${fishText(takes.join(' '))}`;
    return `complete -c doisoat -n '__fish_seen_subcommand_from ${name}' ${names}${value} -d ${fishText(description)}`;
  };
  return [
    '# fish completion for doisoat',
    'complete -c doisoat -n __fish_use_subcommand -f',
    ...ALONE.map((option) => `complete -c doisoat -n __fish_use_subcommand -l ${option.slice(2)}`),
    ...commands.map(
      ({ name, description }) =>
        `complete -c doisoat -n __fish_use_subcommand -a ${name} -d ${fishText(description)}`,
    ),
    ...commands.flatMap(({ name, options, takes }) => [
      ...(typeof takes === 'string'
        ? []
        : [
            `complete -c doisoat -n '__fish_seen_subcommand_from ${name}' -f -a ${fishText(takes.join(' '))}`,
          ]),
      ...options.map((option) => line(name, option)),
    ]),
  ].join('\n');
}

const powershellText = (text: string): string => `'${text.replaceAll(/['‘’‚‛]/g, '$&$&')}'`;

function powershell(commands: readonly DescribedCommand[]): string {
  const words = (values: readonly string[]): string => `@(${values.map(powershellText).join(', ')})`;
  const values = new Map<string, readonly string[]>();
  for (const { options } of commands)
    for (const { long, takes } of options) if (typeof takes !== 'string') values.set(long, takes);
  return `# PowerShell completion for doisoat
Register-ArgumentCompleter -Native -CommandName doisoat, doisoat.cmd -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${commands.map(({ name, description }) => `    ${powershellText(name)} = ${powershellText(description)}`).join('\n')}
  }
  $options = @{
${commands.map(({ name, options }) => `    ${powershellText(name)} = ${words(options.map(({ long }) => long))}`).join('\n')}
  }
  $values = @{
${[...values].map(([long, choices]) => `    ${powershellText(long)} = ${words(choices)}`).join('\n')}
  }
  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($wordToComplete -ne '' -and $typed.Count -gt 0) { $typed = @($typed | Select-Object -SkipLast 1) }
  $command = $typed | Where-Object { $commands.Contains($_) } | Select-Object -First 1
  $previous = $typed | Select-Object -Last 1
  $found = if ($previous -and $values.ContainsKey($previous)) { $values[$previous] }
    elseif (-not $command) { @($commands.Keys) + ${words(ALONE)} }
    elseif ($wordToComplete -like '-*') { $options[$command] }
${commands.flatMap(({ name, takes }) => (typeof takes === 'string' ? [] : [`    elseif ($command -eq ${powershellText(name)}) { ${words(takes)} }`])).join('\n')}
  $found | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    $tip = if ($commands.Contains($_)) { $commands[$_] } else { $_ }
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $tip)
  }
}`;
}
