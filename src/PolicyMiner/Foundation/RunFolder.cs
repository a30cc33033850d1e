namespace PolicyMiner.Foundation;

/// <summary>The name of every file of a run, each written once, here.</summary>
public static class RunFolder
{
    /// <summary>Manifest: version, resolved options, seeds, hashes of inputs and outputs.</summary>
    public const string Manifest = "run.json";

    /// <summary>One row per document.</summary>
    public const string Documents = "documents.csv";

    /// <summary>One row per removed span.</summary>
    public const string Cleaning = "cleaning.csv";

    /// <summary>One row per term of the vocabulary.</summary>
    public const string Vocabulary = "vocabulary.csv";

    /// <summary>One row per filter step.</summary>
    public const string TokenLedger = "token_ledger.csv";

    /// <summary>One row per K × seed × fold.</summary>
    public const string Sweep = "sweep.csv";

    /// <summary>One row per K.</summary>
    public const string TopicCountSelection = "k_selection.csv";

    /// <summary>One row per topic and rank.</summary>
    public const string TopicWords = "topic_words.csv";

    /// <summary>One row per rank, one column per topic.</summary>
    public const string TopicWordsWide = "topic_words_wide.csv";

    /// <summary>One row per document, one column per topic.</summary>
    public const string DocumentTopics = "document_topics.csv";

    /// <summary>One row per topic.</summary>
    public const string Topics = "topics.csv";

    /// <summary>One row per word of an added lexicon that stands in the texts.</summary>
    public const string LexiconHits = "lexicon_hits.csv";

    /// <summary>One row per keyword of the corpus and of each of its groups.</summary>
    public const string Keywords = "keywords.csv";

    /// <summary>One row per warning.</summary>
    public const string Warnings = "warnings.csv";

    /// <summary>The bag of words in UCI docword format.</summary>
    public const string BagOfWords = "bag_of_words.txt";

    /// <summary>The whole result at full precision, from which tables, charts and report can be made again without a fit.</summary>
    public const string Result = "model/result.json";

    /// <summary>Folder of the charts.</summary>
    public const string Charts = "charts";

    /// <summary>Stands in the folder while a run is not complete, and says so.</summary>
    public const string Unfinished = "UNFINISHED.txt";

    /// <summary>Folder of the stage cache, left out of every comparison; may be deleted at any time when no run is at work.</summary>
    public const string Cache = ".cache";
}
