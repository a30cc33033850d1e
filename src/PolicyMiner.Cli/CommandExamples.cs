namespace PolicyMiner.Cli;

/// <summary>Examples at the end of each command's help, each with what it is for.</summary>
internal static class CommandExamples
{
    /// <summary>The examples of a command, by its name; the root command's name is empty.</summary>
    public static IReadOnlyList<(string Purpose, string Line)> Of(string command) => All[command];

    /// <summary>All examples; a test holds that every command has some and parses each.</summary>
    public static IReadOnlyDictionary<string, (string Purpose, string Line)[]> All { get; } = new Dictionary<string, (string, string)[]>(StringComparer.Ordinal)
    {
        [""] =
        [
            ("A configuration with every option explained, and the corpus folder", "policyminer init"),
            ("Everything: topic count, model, tables, charts, report", "policyminer fit"),
            ("Whether a published run is reproduced, byte by byte", "policyminer verify runs/0123456789ab"),
        ],
        ["init"] = [("A project in a new folder", "policyminer init my-study")],
        ["inspect"] =
        [
            ("What was read of a folder: dates, issuers, copies, problems", "policyminer inspect policies"),
            ("The same as tables, for a look in Excel", "policyminer inspect policies --out inspected"),
        ],
        ["fit"] =
        [
            ("Policies in a folder of your own, results in another", "policyminer fit policies --out results"),
            ("A given topic count, without a sweep", "policyminer fit policies --topics 12"),
            ("Clauses as units, with your own words and stop list", "policyminer fit policies --unit clause --user-lexicon words.txt --stopwords stop.txt"),
            ("On a build server: events as JSON, warnings as exit code 5", "policyminer fit policies --log json --strict"),
        ],
        ["segment"] =
        [
            ("Words of each document with tag and place, one JSON object a line", "policyminer segment policies --out words.jsonl"),
            ("Words with blanks between them, as gensim and MALLET read them", "policyminer segment policies --format text --out words.txt"),
        ],
        ["terms"] =
        [
            ("New words of the corpus, to prune and give to --user-lexicon", "policyminer terms policies --out words.txt"),
            ("Only the most frequent ones", "policyminer terms policies --top 50 --min-count 20"),
        ],
        ["infer"] =
        [
            ("Topics of new policies under the model of a run", "policyminer infer results policies-2026 --out topics-2026.csv"),
            ("The same for counts that another tool made", "policyminer infer results --bow docword.txt --vocab vocab.txt"),
        ],
        ["score"] =
        [
            (
                "Perplexity and coherence of another tool's topics, with its own prior",
                "policyminer score --train train.docword --held-a half-a.docword --held-b half-b.docword --phi phi.txt --alpha 0.05"),
        ],
        ["sweep"] =
        [
            ("The choice of the topic count alone", "policyminer sweep policies --topics 2..40 --out results"),
            ("The third of eight parts, for one of eight machines", "policyminer sweep policies --topics 2..40 --shard 2/8 --out part-2"),
        ],
        ["merge"] = [("The parts of eight machines joined", "policyminer merge part-0 part-1 part-2 part-3 part-4 part-5 part-6 part-7 --out results")],
        ["verify"] =
        [
            ("Whether a run is reproduced; exit code 4 when not", "policyminer verify results"),
            ("A run whose corpus has moved", "policyminer verify results --corpus /data/policies"),
        ],
        ["compare"] = [("What changed between two runs, for another program", "policyminer compare results results-2025 --json")],
        ["report"] =
        [
            ("Again with edited topic labels", "policyminer report results --labels labels.yaml"),
            ("Figures for a journal in English", "policyminer report results --out figures --lang en --style paper --columns 1 --dpi 600"),
        ],
        ["validate"] =
        [
            ("Sheets for two or more people to fill in, 50 documents and clauses each", "policyminer validate results --items 50 --out sheets"),
            ("Accuracy and agreement of the filled sheets", "policyminer validate sheets --score"),
        ],
        ["doctor"] = [("Whether this machine can read pdf and doc", "policyminer doctor")],
    };
}
