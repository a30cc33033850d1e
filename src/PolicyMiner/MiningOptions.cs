using PolicyMiner.Charts;
using PolicyMiner.Documents;
using PolicyMiner.Documents.Clauses;
using PolicyMiner.Documents.Duplicates;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;
using PolicyMiner.Segmentation;
using PolicyMiner.Selection;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner;

/// <summary>Everything that a run can be told; each part belongs to one stage.</summary>
public sealed record MiningOptions
{
    /// <summary>Folder of the policies. Default "corpus".</summary>
    public string CorpusFolder { get; init; } = "corpus";

    /// <summary>A bag of words in UCI docword format to model in place of documents. Default none.</summary>
    public string? BagOfWordsFile { get; init; }

    /// <summary>The terms of <see cref="BagOfWordsFile"/>, one a line; needed with it.</summary>
    public string? BagOfWordsTerms { get; init; }

    /// <summary>How documents are read.</summary>
    public IntakeOptions Intake { get; init; } = new();

    /// <summary>How text is cut into words, and which parts of speech are kept.</summary>
    public SegmentationOptions Segmentation { get; init; } = new();

    /// <summary>What one row of the bag of words is: document (default), section or clause. Topics of documents are rolled up from their units; folds never split a document.</summary>
    public AnalysisUnit Unit { get; init; } = AnalysisUnit.Document;

    /// <summary>Which words enter the model.</summary>
    public VocabularyOptions Vocabulary { get; init; } = new();

    /// <summary>Which topic counts are tried.</summary>
    public SweepOptions Sweep { get; init; } = new();

    /// <summary>Name of the topic engine, one of <see cref="TopicEngines.All"/>. Default cvb0.</summary>
    public string Engine { get; init; } = TopicEngines.Default;

    /// <summary>Priors, seed and iterations; the topic count in it is set by the sweep and the choice.</summary>
    public LdaOptions Lda { get; init; } = new() { Topics = 1 };

    /// <summary>File with topics that the model is to have and words of each (<see cref="SeedFile"/>). Null (default): seeds.yaml of the corpus folder, where there is one.</summary>
    public string? SeededTopicsFile { get; init; }

    /// <summary>Pseudo-counts of each word of a seeded topic, for each of its tokens in the corpus; above 0, at most 100. Default 0.5. See <see cref="SeededTopics"/>.</summary>
    public double SeededTopicsWeight { get; init; } = SeededTopics.DefaultWeight;

    /// <summary>The file with seeded topics that a run reads, or null.</summary>
    public string? SeededTopicsFileInUse
        => SeededTopicsFile ?? (BagOfWordsFile is null && File.Exists(Path.Combine(CorpusFolder, SeedFile.FileName)) ? Path.Combine(CorpusFolder, SeedFile.FileName) : null);

    /// <summary>Random starts of the reported model, of which the one with the best training objective is kept; 1 to 100. Default 10.</summary>
    public int Restarts { get; init; } = 25;

    /// <summary>Words listed for each topic, 1 to 1,000. Default 30.</summary>
    public int TopWords { get; init; } = 30;

    /// <summary>θ from which a document counts for a topic in strength_share; above 0, below 1. Default 0.10.</summary>
    public double StrengthThreshold { get; init; } = TopicStrength.DefaultThreshold;

    /// <summary>Whether φ is also written as plain CSV and as text for other tools. Default false.</summary>
    public bool ExportPhi { get; init; }

    /// <summary>Value of <see cref="Language"/>: Chinese.</summary>
    public const string Chinese = "zh";

    /// <summary>Value of <see cref="Language"/>: English.</summary>
    public const string English = "en";

    /// <summary>Language of the workbook's headers, of the captions for a paper, of charts and of the report's first view, "zh" (default) or "en"; CSV files keep their English names.</summary>
    public string Language { get; init; } = Chinese;

    /// <summary>How charts look; their language is <see cref="Language"/>.</summary>
    public ChartOptions Charts { get; init; } = new();

    /// <summary>What is looked for in the reported model.</summary>
    public FindingsOptions Findings { get; init; } = new();

    /// <summary>Checks all values at once.</summary>
    /// <exception cref="ConfigurationException">At least one value is out of its range; holds all of them.</exception>
    public void Validate()
    {
        var problems = new List<Problem>();
        Segmentation.Validate(problems);
        Vocabulary.Validate(problems);
        Sweep.Validate(problems);
        Findings.Validate(problems);
        Charts.Validate(problems);
        ValidatePriors(problems);
        if (BagOfWordsFile is null != BagOfWordsTerms is null)
        {
            var missing = BagOfWordsFile is null ? "--bow" : "--vocab";
            problems.Add(new(missing, "nothing", "a file: --bow and --vocab go together", "Give the bag of words with --bow and its terms with --vocab."));
        }

        if (Restarts is < 1 or > 100)
        {
            problems.Add(new("--restarts", NumberFormat.Integer(Restarts), "1 to 100", "Leave it out for the default, 25."));
        }

        if (TopWords is < 1 or > 1000)
        {
            problems.Add(new("--top-words", NumberFormat.Integer(TopWords), "1 to 1000", "Leave it out for the default, 30."));
        }

        if (!(StrengthThreshold > 0 && StrengthThreshold < 1))
        {
            problems.Add(new("--strength-threshold", NumberFormat.Score(StrengthThreshold), "above 0 and below 1", "Leave it out for the default, 0.1."));
        }

        if (problems.Count > 0)
        {
            throw new ConfigurationException(problems);
        }
    }

    private void ValidatePriors(List<Problem> problems)
    {
        if (TopicEngines.Find(Engine) is null)
        {
            problems.Add(new("--engine", $"'{Engine}'", string.Join(" or ", TopicEngines.All.Select(e => e.Name)), "Leave it out for the default, cvb0."));
        }

        if (Intake.Duplicates == DuplicateHandling.Weight && Engine != "cvb0")
        {
            problems.Add(new("--duplicates", $"weight with --engine {Engine}", "--engine cvb0, which takes parts of tokens", "Take --duplicates drop, or leave --engine out."));
        }

        if (!(Lda.AlphaSum is null or (> 0 and <= 1000)))
        {
            problems.Add(new("--alpha-sum", NumberFormat.Score(Lda.AlphaSum.Value), "above 0, up to 1000", "50 is usual in older papers: α = 50/K."));
        }

        if (!(SeededTopicsWeight > 0 && SeededTopicsWeight <= 100))
        {
            problems.Add(new("--seeded-weight", NumberFormat.Score(SeededTopicsWeight), "above 0, up to 100", "Leave it out for the default, 0.5."));
        }

        if (Lda.BurnIn < 0)
        {
            problems.Add(new("--burn-in", NumberFormat.Integer(Lda.BurnIn.Value), "0 or more", "Leave it out for half of the iterations."));
        }

        if (Lda.Samples is < 1 or > 1000)
        {
            problems.Add(new("--samples", NumberFormat.Integer(Lda.Samples), "1 to 1000", "Leave it out for the default, 10."));
        }

        if (!(Lda.Alpha > 0 && Lda.Alpha <= 100))
        {
            problems.Add(new("--alpha", NumberFormat.Score(Lda.Alpha), "above 0, up to 100", "Leave it out for the default, 0.1."));
        }

        if (!(Lda.Beta > 0 && Lda.Beta <= 100))
        {
            problems.Add(new("--beta", NumberFormat.Score(Lda.Beta), "above 0, up to 100", "Leave it out for the default, 0.05."));
        }

        if (Lda.Iterations < 1)
        {
            problems.Add(new("--iterations", NumberFormat.Integer(Lda.Iterations.Value), "1 or more", "Leave it out for the engine's default."));
        }

        if (Lda.Jobs < 1)
        {
            problems.Add(new("--jobs", NumberFormat.Integer(Lda.Jobs), "1 or more", "Leave it out to use all cores."));
        }
    }
}
