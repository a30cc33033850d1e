using System.Globalization;
using PolicyMiner.Charts;
using PolicyMiner.Documents.Clauses;
using PolicyMiner.Documents.Duplicates;
using PolicyMiner.Findings.Frameworks;
using PolicyMiner.Foundation;
using PolicyMiner.Segmentation;
using PolicyMiner.Selection;
using PolicyMiner.Topics;

namespace PolicyMiner.Runs;

/// <summary>The visible list of all options of a run, in help order. A new option is one entry here.</summary>
public static class OptionList
{
    private const string FixedPreset = "fixed-50-over-k";

    /// <summary>All options.</summary>
    public static IReadOnlyList<OptionDefinition> All { get; } =
    [
        Text("metadata", "Table with file, title, issuer, region, date, genre and columns of your own. Default: metadata.csv in the corpus folder.", "FILE",
            o => o.Intake.MetadataFile, (o, v) => o with { Intake = o.Intake with { MetadataFile = v } }),
        Text("bow", "Bag of words (UCI docword) to model in place of documents; its rows are the units. Needs --vocab.", OptionDefinition.File,
            o => o.BagOfWordsFile, (o, v) => o with { BagOfWordsFile = v }),
        Text("vocab", "Terms of the columns of --bow, one a line.", OptionDefinition.File,
            o => o.BagOfWordsTerms, (o, v) => o with { BagOfWordsTerms = v }),
        new OptionDefinition("unit", "What one row of the bag of words is: document, section or clause. Documents' topics are rolled up from their units. Default document.", "UNIT", true, false,
            o => [Name(o.Unit)],
            (o, v) => o with { Unit = ParseName<AnalysisUnit>(v[0]) }) { Choices = ["document", "section", "clause"] },
        new OptionDefinition("duplicates", "Copies of documents: drop (leave out exact ones, warn of near ones), keep, or weight (each of n copies, exact or near, counts 1/n). Default drop.", "MODE", true, false,
            o => [Name(o.Intake.Duplicates)],
            (o, v) => o with { Intake = o.Intake with { Duplicates = ParseName<DuplicateHandling>(v[0]) } }) { Choices = ["drop", "keep", "weight"] },
        new("keep", "A cleaning rule to turn off (a rule of cleaning.csv); may be given several times.", "RULE", true, true,
            o => o.Intake.KeptRules, (o, v) => o with { Intake = o.Intake with { KeptRules = [.. v] } }),
        Switch("no-clean", "Turn all cleaning off.", o => o.Intake.NoCleaning, (o, v) => o with { Intake = o.Intake with { NoCleaning = v } }),
        Switch("include-interpretations", "Model policy interpretations (解读, 答记者问) too; they repeat the policy that they explain.", o => o.Intake.IncludeInterpretations, (o, v) => o with { Intake = o.Intake with { IncludeInterpretations = v } }),
        new("columns", "For tables of documents: field=column name (fields: title, issuer, region, date, genre, number, text); may be given several times. Default: found by their usual names.", "FIELD=COLUMN", true, true,
            o => [.. o.Intake.Columns.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key + "=" + c.Value)],
            (o, v) => o with { Intake = o.Intake with { Columns = ParsePairs(v) } }),
        new OptionDefinition("topics", "Topic counts to try: a range (2..20), a list (5,10,20) or one number, which overrides the choice. Default 2..20.", "K", true, false,
            o => o.Sweep.TopicCounts is { } counts ? [TopicCountText.Format(counts)] : [],
            (o, v) => o with { Sweep = o.Sweep with { TopicCounts = TopicCountText.Parse(v[0]) } }) with { Stage = RunStage.Result },
        Integer("folds", "Folds of the cross-validation, 2 to 20. Default 5.", o => o.Sweep.Folds, (o, v) => o with { Sweep = o.Sweep with { Folds = v } }) with { Stage = RunStage.Sweep },
        new OptionDefinition("fold-seed", "Seed of the folds and of the held-out words, 0 or more; --seed changes only how the fits begin. Default 1.", "N", true, false,
            o => [o.Sweep.FoldSeed.ToString(CultureInfo.InvariantCulture)],
            (o, v) => ulong.TryParse(v[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? o with { Sweep = o.Sweep with { FoldSeed = seed } } : throw new FormatException("a whole number, 0 or more")) with { Stage = RunStage.Sweep },
        Integer("seeds", "Random starts for each K and fold, 1 to 100. Default 5.", o => o.Sweep.Seeds, (o, v) => o with { Sweep = o.Sweep with { Seeds = v } }) with { Stage = RunStage.Sweep },
        new OptionDefinition("select", "How K is chosen: auto (the smaller of one-se and knee), one-se, min, knee, npmi, stability or consensus. Default auto.", "RULE", true, false,
            o => [Verdict.Name(o.Sweep.Rule)],
            (o, v) => o with { Sweep = o.Sweep with { Rule = ParseRule(v[0]) } }) with { Stage = RunStage.Result },
        Switch("extend", "Lengthen the range, by half of its end each time, until the knee lies inside.", o => o.Sweep.Extend, (o, v) => o with { Sweep = o.Sweep with { Extend = v } }) with { Stage = RunStage.Result },
        Number("min-gain", "Knee rule: smallest fall of ln(perplexity) for each added topic that still counts. Default 0.015.", o => o.Sweep.MinGain, (o, v) => o with { Sweep = o.Sweep with { MinGain = v } }) with { Stage = RunStage.Result },
        new OptionDefinition("seed", "Seed of all random numbers, 0 or more. Default 1.", "N", true, false,
            o => [o.Lda.Seed.ToString(CultureInfo.InvariantCulture)],
            (o, v) => ulong.TryParse(v[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? o with { Lda = o.Lda with { Seed = seed } } : throw new FormatException("a whole number, 0 or more")) with { Stage = RunStage.Sweep },
        new("preset", "fixed-50-over-k: the settings of many older papers, --engine gibbs --alpha-sum 50 --beta 0.01 --fixed-alpha --fixed-beta --iterations 1000; options given beside it win.", "NAME", true, false,
            _ => [], (o, v) => Preset(o, v[0])) { Stage = RunStage.Sweep, Choices = [FixedPreset] },
        new("engine", "How the model is fitted: cvb0 (variational, deterministic, fast) or gibbs (collapsed Gibbs sampling). Default cvb0.", "NAME", true, false,
            o => [o.Engine], (o, v) => o with { Engine = v[0] }) { Stage = RunStage.Sweep, Choices = [.. TopicEngines.All.Select(e => e.Name)] },
        Number("alpha", "Start value of each α_k, the prior of topics in a document; fitted unless --fixed-alpha. Default 0.1.", o => o.Lda.Alpha, (o, v) => o with { Lda = o.Lda with { Alpha = v, AlphaSum = null } }) with { Stage = RunStage.Sweep },
        new("alpha-sum", "Start value of the sum of all α_k, whatever K is, in place of --alpha. Default: --alpha holds.", OptionDefinition.RealNumber, true, false,
            o => o.Lda.AlphaSum is { } sum ? [NumberFormat.Score(sum)] : [], (o, v) => o with { Lda = o.Lda with { AlphaSum = ParseNumber(v[0]) } }) { Stage = RunStage.Sweep },
        Number("beta", "Start value of β, the prior of words in a topic; fitted unless --fixed-beta. Default 0.05.", o => o.Lda.Beta, (o, v) => o with { Lda = o.Lda with { Beta = v } }) with { Stage = RunStage.Sweep },
        Switch("fixed-alpha", "Keep α at its start value instead of fitting it.", o => !o.Lda.OptimizeAlpha, (o, v) => o with { Lda = o.Lda with { OptimizeAlpha = !v } }) with { Stage = RunStage.Sweep },
        Switch("fixed-beta", "Keep β at its start value instead of fitting it.", o => !o.Lda.OptimizeBeta, (o, v) => o with { Lda = o.Lda with { OptimizeBeta = !v } }) with { Stage = RunStage.Sweep },
        OptionalInteger("iterations", "Most iterations of a fit. Default: the engine's own.", o => o.Lda.Iterations, (o, v) => o with { Lda = o.Lda with { Iterations = v } }) with { Stage = RunStage.Sweep },
        OptionalInteger("burn-in", "Gibbs: sweeps before samples are kept. Default: half of the iterations.", o => o.Lda.BurnIn, (o, v) => o with { Lda = o.Lda with { BurnIn = v } }) with { Stage = RunStage.Sweep },
        Integer("samples", "Gibbs: samples that are averaged, evenly spaced after burn-in, 1 to 1000. Default 10.", o => o.Lda.Samples, (o, v) => o with { Lda = o.Lda with { Samples = v } }) with { Stage = RunStage.Sweep },
        Integer("restarts", "Random starts of the reported model, 1 to 100; of the best by training objective the most coherent is kept. Default 25.", o => o.Restarts, (o, v) => o with { Restarts = v }) with { Stage = RunStage.Result },
        Text("seeded-topics", "Topics that the model is to have, with words of each (YAML, name: [word, word]); the other topics stay free. Default: seeds.yaml in the corpus folder.", OptionDefinition.File,
            o => o.SeededTopicsFile, (o, v) => o with { SeededTopicsFile = v }) with { Stage = RunStage.Sweep },
        Number("seeded-weight", "Pseudo-counts of each word of a seeded topic, for each of its tokens, above 0 up to 100. Default 0.5.", o => o.SeededTopicsWeight, (o, v) => o with { SeededTopicsWeight = v }) with { Stage = RunStage.Sweep },
        new OptionDefinition("memory", "CVB0: largest size of a fit's responsibilities (words of units x topics), of which a fit uses at most 8GB; above, the fit works in batches of units. Result-affecting, so never the machine's own memory. Words that take more than a 64th of it stand in temporary files. Default 1.5GB.", "SIZE", true, false,
            o => [ByteSize.Format(o.Lda.Memory)], (o, v) => o with { Lda = o.Lda with { Memory = ByteSize.Parse(v[0]) } }) with { Stage = RunStage.Sweep },
        Integer("min-length", "Fewest characters of a kept word. Default 2.", o => o.Vocabulary.MinLength, (o, v) => o with { Vocabulary = o.Vocabulary with { MinLength = v } }),
        OptionalInteger("min-df", "Fewest documents that a kept word stands in. Default 3, or 2 below 50 documents.", o => o.Vocabulary.MinDocumentFrequency, (o, v) => o with { Vocabulary = o.Vocabulary with { MinDocumentFrequency = v } }),
        Number("max-df", "Largest share of documents that a kept word may stand in, above 0 up to 1. Default 1 (no cut).", o => o.Vocabulary.MaxDocumentFrequency, (o, v) => o with { Vocabulary = o.Vocabulary with { MaxDocumentFrequency = v } }),
        OptionalInteger("max-terms", "Most words kept, the most frequent first. Default: no limit.", o => o.Vocabulary.MaxTerms, (o, v) => o with { Vocabulary = o.Vocabulary with { MaxTerms = v } }),
        new("stopwords", "A further stop list, one word a line; may be given several times.", "FILE", true, true,
            o => o.Vocabulary.StopLists, (o, v) => o with { Vocabulary = o.Vocabulary with { StopLists = [.. v] } }),
        Switch("no-default-stopwords", "Leave out the shipped stop lists of the language.", o => !o.Vocabulary.DefaultStopLists, (o, v) => o with { Vocabulary = o.Vocabulary with { DefaultStopLists = !v } }),
        new("language", "Language of the documents: zh, or en (words cut at blanks, lower case, English stop list). Default zh.", "LANGUAGE", true, false,
            o => [o.Segmentation.Language == TextLanguage.English ? "en" : "zh"],
            (o, v) => o with { Segmentation = o.Segmentation with { Language = ParseLanguage(v[0]) } }) { Choices = ["zh", "en"] },
        new("user-lexicon", "Words that are never cut apart, in jieba's format (word [count] [tag]); may be given several times.", "FILE", true, true,
            o => o.Segmentation.UserLexicons, (o, v) => o with { Segmentation = o.Segmentation with { UserLexicons = [.. v] } }),
        Switch("no-policy-lexicon", "Leave out the shipped lexicon of policy terms.", o => !o.Segmentation.PolicyLexicon, (o, v) => o with { Segmentation = o.Segmentation with { PolicyLexicon = !v } }),
        new("synonyms", "Words to count as others, one pair a line: variant = word; may be given several times.", "FILE", true, true,
            o => o.Segmentation.Synonyms, (o, v) => o with { Segmentation = o.Segmentation with { Synonyms = [.. v] } }),
        Integer("ngrams", "Most words joined to one where they belong together, by the scores of 'policyminer terms'. Default 1 (none).", o => o.Segmentation.NGrams, (o, v) => o with { Segmentation = o.Segmentation with { NGrams = v } }),
        new("pos", "Parts of speech to keep, in jieba's tags, or all. Default " + string.Join(',', TagFilter.DefaultTags) + ".", "TAGS", true, false,
            o => [string.Join(',', o.Segmentation.Tags)],
            (o, v) => o with { Segmentation = o.Segmentation with { Tags = v[0].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) } }),
        Integer("top-words", "Words listed for each topic, 1 to 1000. Default 30.", o => o.TopWords, (o, v) => o with { TopWords = v }) with { Stage = RunStage.Result },
        Switch("export-phi", "Also write topic-word probabilities as plain CSV, as a matrix with its terms (numpy, gensim, policyminer score) and as MALLET's weights, in model/.", o => o.ExportPhi, (o, v) => o with { ExportPhi = v }) with { Stage = RunStage.Result },
        Number("strength-threshold", "Share of a document from which it counts for a topic in strength_share. Default 0.1.", o => o.StrengthThreshold, (o, v) => o with { StrengthThreshold = v }) with { Stage = RunStage.Result },
        new("by", "Compare topics by year, stage, issuer, level, region, genre or a metadata column; may be given several times. Default: year, stage, level, region, genre.", "NAME", true, true,
            o => o.Findings.By, (o, v) => o with { Findings = o.Findings with { By = [.. v] } }) { Stage = RunStage.Result },
        new("stages", "First years or days of the later stages (2014,2019-02-13; 扩张期=2019 names one), auto or none. Default auto.", "STAGES", true, false,
            o => [o.Findings.Stages], (o, v) => o with { Findings = o.Findings with { Stages = v[0] } }) { Stage = RunStage.Result },
        new("framework", "Shipped framework that clauses are coded with, or none; may be given several times. Default: all shipped ones.", "NAME", true, true,
            o => o.Findings.Frameworks, (o, v) => o with { Findings = o.Findings with { Frameworks = [.. v] } }) { Choices = [.. FrameworkLibrary.Names, FrameworkLibrary.None], Stage = RunStage.Result },
        new("framework-file", "Framework of your own, a YAML file; may be given several times.", OptionDefinition.File, true, true,
            o => o.Findings.FrameworkFiles, (o, v) => o with { Findings = o.Findings with { FrameworkFiles = [.. v] } }) { Stage = RunStage.Result },
        Text("labels", "Names of topics and topics to merge. Default: labels.yaml in the corpus folder.", OptionDefinition.File,
            o => o.Findings.LabelFile, (o, v) => o with { Findings = o.Findings with { LabelFile = v } }) with { Stage = RunStage.Result },
        Integer("bootstrap", "Resamples of every interval, 100 to 1000000. Default 2000.", o => o.Findings.Resampling.Resamples,
            (o, v) => o with { Findings = o.Findings with { Resampling = o.Findings.Resampling with { Resamples = v } } }) with { Stage = RunStage.Result },
        Integer("permutations", "Permutations of every test, 99 to 1000000. Default 9999.", o => o.Findings.Resampling.Permutations,
            (o, v) => o with { Findings = o.Findings with { Resampling = o.Findings.Resampling with { Permutations = v } } }) with { Stage = RunStage.Result },
        Integer("reliability-seeds", "Fits from other seeds in which topics are looked for again, 0 to 100. Default 5.", o => o.Findings.Reliability.Seeds,
            (o, v) => o with { Findings = o.Findings with { Reliability = o.Findings.Reliability with { Seeds = v } } }) with { Stage = RunStage.Result },
        Integer("reliability-subsamples", "Fits of 80 % of the documents in which topics are looked for again, 0 to 100. Default 10.", o => o.Findings.Reliability.Subsamples,
            (o, v) => o with { Findings = o.Findings with { Reliability = o.Findings.Reliability with { Subsamples = v } } }) with { Stage = RunStage.Result },
        new("lang", "Language of charts, report, captions and the workbook's headers, zh or en; CSV files keep their English names. Default zh.", "LANG", true, false,
            o => [o.Language], (o, v) => v[0] is MiningOptions.Chinese or MiningOptions.English ? o with { Language = v[0] } : throw new FormatException("zh or en")) { Choices = [MiningOptions.Chinese, MiningOptions.English], Stage = RunStage.Result },
        new("style", "Look of charts. paper: small type, 300 dpi, no titles. screen: larger type, 192 dpi, titles inside. Default paper.", "STYLE", true, false,
            o => [o.Charts.Medium == ChartMedium.Screen ? "screen" : "paper"], (o, v) => o with { Charts = o.Charts with { Medium = ParseMedium(v[0]) } }) { Choices = ["paper", "screen"], Stage = RunStage.Result },
        OptionalInteger("chart-columns", "Columns of a paper that each chart fills, 1 (85 mm) or 2 (175 mm). Default: each chart's own.", o => o.Charts.Columns, (o, v) => o with { Charts = o.Charts with { Columns = v } }) with { Stage = RunStage.Result },
        new("dpi", "Dots per inch of PNG files, 72 to 1200. Default: that of the style.", OptionDefinition.RealNumber, true, false,
            o => o.Charts.DotsPerInch is { } dots ? [NumberFormat.Score(dots)] : [], (o, v) => o with { Charts = o.Charts with { DotsPerInch = ParseNumber(v[0]) } }) { Stage = RunStage.Result },
        Text("font", "TrueType font (.ttf, .ttc) that charts ask before the shipped one.", OptionDefinition.File,
            o => o.Charts.FontFile, (o, v) => o with { Charts = o.Charts with { FontFile = v } }) with { Stage = RunStage.Result },
        Integer("jobs", "Threads to use; never changes a result. Default: all cores.", o => o.Lda.Jobs, (o, v) => o with { Lda = o.Lda with { Jobs = v } }) with { AffectsResult = false },
    ];

    /// <summary>Applies values to options.</summary>
    /// <param name="options">The options so far.</param>
    /// <param name="values">Option name and values.</param>
    /// <param name="place">Turns an option's name into the place named in an error, for example "--min-df".</param>
    /// <exception cref="ConfigurationException">A value cannot be read; holds all of them.</exception>
    public static MiningOptions Apply(MiningOptions options, IEnumerable<(OptionDefinition Option, IReadOnlyList<string> Values)> values, Func<string, string> place)
    {
        var problems = new List<Problem>();
        foreach (var (option, texts) in values)
        {
            try
            {
                options = option.Set(options, texts);
            }
            catch (FormatException expected)
            {
                problems.Add(new Problem(place(option.Name), $"'{string.Join(" ", texts)}'", expected.Message, "See 'policyminer fit --help'."));
            }
        }

        return problems.Count == 0 ? options : throw new ConfigurationException(problems);
    }

    private static ChartMedium ParseMedium(string text) => text switch
    {
        "paper" => ChartMedium.Paper,
        "screen" => ChartMedium.Screen,
        _ => throw new FormatException("paper or screen"),
    };

    private static OptionDefinition Text(string name, string help, string valueName, Func<MiningOptions, string?> get, Func<MiningOptions, string, MiningOptions> set)
        => new(name, help, valueName, true, false, o => get(o) is { } v ? [v] : [], (o, v) => set(o, v[0]));

    private static OptionDefinition Integer(string name, string help, Func<MiningOptions, int> get, Func<MiningOptions, int, MiningOptions> set)
        => new(name, help, "N", true, false, o => [NumberFormat.Integer(get(o))], (o, v) => set(o, ParseInteger(v[0])));

    private static OptionDefinition OptionalInteger(string name, string help, Func<MiningOptions, int?> get, Func<MiningOptions, int, MiningOptions> set)
        => new(name, help, "N", true, false, o => get(o) is { } v ? [NumberFormat.Integer(v)] : [], (o, v) => set(o, ParseInteger(v[0])));

    private static OptionDefinition Number(string name, string help, Func<MiningOptions, double> get, Func<MiningOptions, double, MiningOptions> set)
        => new(name, help, "X", true, false, o => [get(o).ToString("R", CultureInfo.InvariantCulture)], (o, v) => set(o, ParseNumber(v[0])));

    private static OptionDefinition Switch(string name, string help, Func<MiningOptions, bool> get, Func<MiningOptions, bool, MiningOptions> set)
        => new(name, help, null, true, false, o => get(o) ? ["true"] : [], (o, v) => set(o, ParseBoolean(v)));

    private static MiningOptions Preset(MiningOptions options, string name) => name == FixedPreset
        ? options with { Engine = "gibbs", Lda = options.Lda with { AlphaSum = 50, Beta = 0.01, OptimizeAlpha = false, OptimizeBeta = false, Iterations = 1000 } }
        : throw new FormatException(FixedPreset);

    private static SelectionRule ParseRule(string text)
    {
        var rules = Enum.GetValues<SelectionRule>();
        var index = Array.FindIndex(rules, r => Verdict.Name(r) == text);
        return index >= 0 ? rules[index] : throw new FormatException("one of " + string.Join(", ", rules.Select(Verdict.Name)));
    }

    private static string Name<T>(T value)
        where T : struct, Enum
        => value.ToString().ToLowerInvariant();

    private static T ParseName<T>(string text)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        var index = Array.FindIndex(values, v => Name(v) == text);
        return index >= 0 ? values[index] : throw new FormatException("one of " + string.Join(", ", values.Select(Name)));
    }

    private static Dictionary<string, string> ParsePairs(IReadOnlyList<string> texts)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var parts = text.Split('=', 2);
            if (parts.Length < 2 || parts[0].Length == 0 || parts[1].Length == 0 || !pairs.TryAdd(parts[0].Trim(), parts[1].Trim()))
            {
                throw new FormatException("field=column name, each field once");
            }
        }

        return pairs;
    }

    private static TextLanguage ParseLanguage(string text) => text switch
    {
        "zh" => TextLanguage.Chinese,
        "en" => TextLanguage.English,
        _ => throw new FormatException("zh or en"),
    };

    private static int ParseInteger(string text)
        => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw new FormatException("a whole number");

    private static double ParseNumber(string text)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : throw new FormatException("a number with a decimal point, such as 0.05");

    internal static bool ParseBoolean(IReadOnlyList<string> values) => values.Count == 0 ? true : values[0] switch
    {
        "true" => true,
        "false" => false,
        _ => throw new FormatException("true or false"),
    };
}
