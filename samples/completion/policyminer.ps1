# Completion for PowerShell: dot-source this file from $PROFILE.
Register-ArgumentCompleter -Native -CommandName policyminer -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $line = $commandAst.ToString()
    $arguments = if ($line.Contains(' ')) { $line.Substring($line.IndexOf(' ') + 1) } else { '' }
    $position = [Math]::Max(0, $cursorPosition - $line.Length + $arguments.Length)
    policyminer "[suggest:$position]" "$arguments" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
