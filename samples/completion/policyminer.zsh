# Completion for zsh: source this file from ~/.zshrc, after compinit.
_policyminer() {
  local -a suggestions
  suggestions=("${(@f)$(policyminer "[suggest:$((CURSOR - ${#words[1]} - 1))]" "${BUFFER#* }" 2>/dev/null)}")
  compadd -a suggestions || _files
}
compdef _policyminer policyminer
