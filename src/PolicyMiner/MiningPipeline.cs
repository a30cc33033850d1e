using PolicyMiner.Documents;
using PolicyMiner.Evaluation;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;
using PolicyMiner.Segmentation;
using PolicyMiner.Selection;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner;

/// <summary>
/// The one place where the stages are put together:
/// documents → clean text → words → bag of words → topic-count sweep → chosen model → findings.
/// </summary>
public sealed class MiningPipeline
{
    private readonly MiningOptions _options;
    private readonly ISegmenter _segmenter;
    private readonly ITopicEngine _engine;

    /// <summary>Creates the pipeline with the shipped segmenter and engine.</summary>
    /// <exception cref="ConfigurationException">An option is out of its range.</exception>
    public MiningPipeline(MiningOptions options) : this(options, JiebaSegmenter.Default, new Cvb0Engine())
    {
    }

    /// <summary>Creates the pipeline with another segmenter or engine.</summary>
    /// <exception cref="ConfigurationException">An option is out of its range.</exception>
    public MiningPipeline(MiningOptions options, ISegmenter segmenter, ITopicEngine engine)
    {
        options.Validate();
        _options = options;
        _segmenter = segmenter;
        _engine = engine;
    }

    /// <summary>Does everything; writes nothing.</summary>
    /// <param name="corpus">The documents, opened with <see cref="Corpus.Open"/>.</param>
    /// <param name="stopLists">Stop lists, applied in this order.</param>
    /// <param name="finished">Sweep cells finished before; null: none.</param>
    /// <param name="progress">Told how far each stage is; may be null.</param>
    /// <param name="cancellationToken">Checked between documents and in each iteration of each fit.</param>
    /// <exception cref="InputException">The corpus is too small to model.</exception>
    public MiningResult Run(Corpus corpus, IReadOnlyList<StopList> stopLists, IFinishedCells? finished = null, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var intake = Read(corpus, stopLists, progress, cancellationToken);
        var warnings = new List<Warning>(intake.Warnings);
        var (vocabulary, bag, units) = Vectorize(intake, warnings);
        var groups = intake.Documents.Select((d, i) => intake.Tokens.UnitDocuments.Contains(i) && d.ExcludedReason is null ? i : -1).ToArray();
        var (sweep, scores, choice) = ChooseTopicCount(intake.Tokens, groups, units.Length, finished, progress, cancellationToken);
        var model = FitChosen(bag, choice.Chosen, progress, cancellationToken);

        var unitDocuments = units.Select(u => intake.Tokens.UnitDocuments[u]).ToArray();
        var order = TopicStrength.Order(TopicStrength.Of(DocumentTopics.RollUp(model, unitDocuments), _options.StrengthThreshold));
        model = model.Reorder(order);
        var documentTopics = DocumentTopics.RollUp(model, unitDocuments);
        var topics = TopicSummaries.Of(model, bag, vocabulary, documentTopics, _options.StrengthThreshold, _options.TopWords);
        var (documents, unitsOf, tokensOf) = Account(intake, unitDocuments, bag, warnings);
        warnings.AddRange(ModelWarnings.Of(choice, _options.Sweep, model, bag, documentTopics, topics));
        return new MiningResult
        {
            Documents = documents,
            ExtraColumns = corpus.ExtraColumns,
            UnitsOfDocument = unitsOf,
            TokensOfDocument = tokensOf,
            Vocabulary = vocabulary,
            Bag = bag,
            Ledger = [.. intake.Tokens.Ledger, .. vocabulary.Ledger],
            Sweep = sweep,
            TopicCountScores = scores,
            Choice = choice,
            Model = model,
            DocumentTopics = documentTopics,
            Topics = topics,
            Warnings = warnings,
        };
    }

    private Intake Read(Corpus corpus, IReadOnlyList<StopList> stopLists, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        var documents = new DocumentRecord[corpus.Count];
        var warnings = new List<Warning>[corpus.Count];
        var tokenizer = new CorpusTokenizer(_segmenter, _options.Vocabulary.MinLength, stopLists);
        var tokens = tokenizer.Run(corpus.Count, Units, _options.Lda.Jobs, progress, cancellationToken);
        return new Intake(documents, tokens, [.. corpus.Warnings, .. warnings.SelectMany(w => w)]);

        IReadOnlyList<ReadOnlyMemory<char>> Units(int index)
        {
            var document = corpus.Load(index, warnings[index] = []);
            documents[index] = document.Record;
            return document.Record.ExcludedReason is null ? [document.Text.AsMemory()] : [];
        }
    }

    private (Vocabulary Vocabulary, BagOfWords Bag, int[] Units) Vectorize(Intake intake, List<Warning> warnings)
    {
        var words = intake.Tokens.ToBagOfWords();
        var vocabulary = Vocabulary.Build(intake.Tokens, words, null, _options.Vocabulary);
        var all = vocabulary.Select(words, [.. Enumerable.Range(0, words.UnitCount)]);
        var units = Enumerable.Range(0, words.UnitCount).Where(u => all.RowTotals[u] > 0).ToArray();
        if (units.Length == 0)
        {
            var reasons = warnings.Count == 0 ? string.Empty : " First trouble: " + warnings[0].Place + ": " + warnings[0].Message;
            throw new InputException(new Problem(
                _options.CorpusFolder, $"no document with a word left to model ({NumberFormat.Integer(intake.Documents.Count)} documents read)",
                "Chinese or English text whose words stand in at least " + NumberFormat.Integer(_options.Vocabulary.MinDocumentFrequencyFor(intake.Documents.Count)) + " documents",
                "Look at the documents with 'policyminer inspect', or lower --min-df." + reasons));
        }

        return (vocabulary, vocabulary.Select(words, units), units);
    }

    private (SweepResult Sweep, IReadOnlyList<TopicCountScore> Scores, TopicCountChoice Choice) ChooseTopicCount(
        TokenizedCorpus tokens, int[] groups, int units, IFinishedCells? finished, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        var options = _options.Sweep;
        if (options.TopicCounts is { Count: 1 })
        {
            var given = options.TopicCountsFor(units)[0];
            return (new SweepResult([], []), [], TopicCountChoice.Override(given, options.MinGain));
        }

        var documents = groups.Count(g => g >= 0);
        if (documents < options.Folds)
        {
            throw new InputException(new Problem(
                _options.CorpusFolder, NumberFormat.Integer(documents) + " documents with words", $"at least one for each of the {NumberFormat.Integer(options.Folds)} folds of the sweep",
                "Add documents, lower --folds, or give one topic count with --topics, which needs no sweep."));
        }

        var plan = FoldPlan.Draw(groups, options.Folds, _options.Lda.Seed);
        var smallestTraining = Enumerable.Range(0, options.Folds).Min(f => tokens.UnitDocuments.Count(d => plan.FoldOfDocument[d] >= 0 && plan.FoldOfDocument[d] != f));
        var topicCounts = options.TopicCountsFor(smallestTraining);
        var sweep = new TopicSweep(_engine, options, _options.Lda).Run(topicCounts, tokens, plan, _options.Vocabulary, finished, progress, cancellationToken);
        var scores = sweep.ByTopicCount();
        return (sweep, scores, TopicCountChoice.Choose(scores, options.MinGain));
    }

    private TopicModel FitChosen(BagOfWords bag, int topicCount, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        var options = _options.Lda with { Topics = topicCount };
        progress?.Report(new StageProgress("fit", 0, _options.Restarts, "K = " + NumberFormat.Integer(topicCount)));
        var model = TopicRestarts.FitBest(_engine, bag, options, _options.Restarts, null, cancellationToken);
        progress?.Report(new StageProgress("fit", _options.Restarts, _options.Restarts));
        return model;
    }

    /// <summary>Counts what of each document was modelled; a document that lost all its words says so.</summary>
    private static (DocumentRecord[] Documents, int[] Units, long[] Tokens) Account(Intake intake, int[] unitDocuments, BagOfWords bag, List<Warning> warnings)
    {
        var units = new int[intake.Documents.Count];
        var tokens = new long[units.Length];
        for (var u = 0; u < unitDocuments.Length; u++)
        {
            units[unitDocuments[u]]++;
            tokens[unitDocuments[u]] += bag.RowTotals[u];
        }

        var documents = intake.Documents.ToArray();
        for (var d = 0; d < documents.Length; d++)
        {
            if (documents[d].ExcludedReason is null && tokens[d] == 0)
            {
                documents[d] = documents[d] with { ExcludedReason = "no word left after the filters" };
                warnings.Add(new Warning(
                    WarningCodes.NoTokensLeft, WarningLevel.Warning, documents[d].File, "no word left after the filters, so the document is not modelled",
                    "See token_ledger.csv for what each filter removed; lower --min-df or shorten the stop lists."));
            }
        }

        return (documents, units, tokens);
    }

    private sealed record Intake(IReadOnlyList<DocumentRecord> Documents, TokenizedCorpus Tokens, IReadOnlyList<Warning> Warnings);
}
