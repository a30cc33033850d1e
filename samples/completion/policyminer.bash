# Completion for bash: source this file from ~/.bashrc. The program itself names what fits, so it never goes out of date.
_policyminer() {
  local suggestion
  COMPREPLY=()
  while IFS= read -r suggestion; do
    [ -n "$suggestion" ] && COMPREPLY+=("$suggestion")
  done < <(policyminer "[suggest:$((COMP_POINT - ${#COMP_WORDS[0]} - 1))]" "${COMP_LINE#* }" 2>/dev/null)
  # No option fits: file names do.
  [ ${#COMPREPLY[@]} -gt 0 ] || mapfile -t COMPREPLY < <(compgen -f -- "${COMP_WORDS[COMP_CWORD]}")
}
complete -o filenames -F _policyminer policyminer
