namespace PolicyMiner.Cli;

/// <summary>Examples at the end of each command's help, each with what it is for.</summary>
internal static class CommandExamples
{
    /// <summary>The examples of a command, by its name; the root command's name is empty. A command without examples gives none.</summary>
    public static IReadOnlyList<(string Purpose, string Line)> Of(string command) => All.GetValueOrDefault(command, []);

    /// <summary>All examples; a test parses each.</summary>
    public static IReadOnlyDictionary<string, (string Purpose, string Line)[]> All { get; } = new Dictionary<string, (string, string)[]>(StringComparer.Ordinal)
    {
        [""] =
        [
            ("A configuration with every option explained, and the corpus folder", "policyminer init"),
            ("Everything: topic count, model, tables, charts, report", "policyminer fit"),
            ("Whether a published run is reproduced, byte by byte", "policyminer verify runs/0123456789ab"),
        ],
        ["init"] = [("A project in a new folder", "policyminer init my-study")],
        ["fit"] =
        [
            ("Policies in a folder of your own, results in another", "policyminer fit policies --out results"),
            ("A given topic count, without a sweep", "policyminer fit policies --topics 12"),
            ("Clauses as units, with your own words and stop list", "policyminer fit policies --unit clause --user-lexicon words.txt --stopwords stop.txt"),
            ("On a build server: events as JSON, warnings as exit code 5", "policyminer fit policies --log json --strict"),
        ],
        ["sweep"] =
        [
            ("The choice of the topic count alone", "policyminer sweep policies --topics 2..40 --out results"),
            ("The third of eight parts, for one of eight machines", "policyminer sweep policies --topics 2..40 --shard 2/8 --out part-2"),
        ],
        ["merge"] = [("The parts of eight machines joined", "policyminer merge part-0 part-1 part-2 part-3 part-4 part-5 part-6 part-7 --out results")],
        ["verify"] = [("A run whose corpus has moved", "policyminer verify results --corpus /data/policies")],
        ["compare"] = [("What changed between two runs, for another program", "policyminer compare results results-2025 --json")],
    };
}
