# complete.zsh SCRIPT LINE...: types each line and a TAB into an interactive zsh that has taken SCRIPT, and prints the words of
# the command that came of it, joined by "|". The prompt of such a shell is of no interest, so only marked lines count.
zmodload zsh/zpty
zpty -b shell 'zsh -fi'
zpty -w shell "unsetopt zle_bracketed_paste beep prompt_sp; PROMPT=; stty -echo
autoload -Uz compinit; compinit -u -D; source $1; bindkey '^I' complete-word
doisoat() { print -r -- \"<<\${(j:|:)@}>>\" }; doisoat rea''dy"
shift
# Answers with the words between the marks of the next answer.
answer() {
  local got='' piece
  repeat 400; do
    if zpty -rt shell piece; then got+=$piece; else sleep 0.02; fi
    if [[ $got == *'<<'*'>>'* ]]; then got=${got##*'<<'}; REPLY=${got%%'>>'*}; return 0; fi
  done
  print -u2 -r -- "no answer: $got"
  return 1
}
# The setting-up may come back as an echo first.
until [[ $REPLY == ready ]] { answer || exit 1 }
for line in "$@"; do
  zpty -w -n shell "$line"$'\t'
  sleep 0.05
  zpty -w -n shell $'\n'
  answer || exit 1
  print -r -- "$REPLY"
done
zpty -d shell
