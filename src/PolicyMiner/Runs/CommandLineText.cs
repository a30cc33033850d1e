namespace PolicyMiner.Runs;

/// <summary>Writes the arguments that would repeat a run, for messages that tell the user what to type.</summary>
internal static class CommandLineText
{
    /// <summary>Corpus and all options that are not at their default.</summary>
    public static string Of(RecordedRun run)
    {
        var defaults = new MiningOptions();
        var words = new List<string> { Quote(run.Corpus) };
        foreach (var option in OptionList.All)
        {
            var values = run.Options.GetValueOrDefault(option.Name) ?? run.Files.GetValueOrDefault(option.Name) ?? [];
            if (!values.SequenceEqual(option.Get(defaults)))
            {
                words.AddRange(option.IsSwitch ? ["--" + option.Name] : values.SelectMany(v => new[] { "--" + option.Name, Quote(v) }));
            }
        }

        return string.Join(' ', words);
    }

    /// <summary>A word as a shell takes it.</summary>
    public static string Quote(string word)
        => word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || c is '.' or '/' or '-' or '_' or ',' or ':' or '=') ? word : "'" + word.Replace("'", "'\\''") + "'";
}
