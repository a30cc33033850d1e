using PolicyMiner.Documents;
using PolicyMiner.Documents.Duplicates;
using PolicyMiner.Evaluation;
using PolicyMiner.Findings;
using PolicyMiner.Findings.Labels;
using PolicyMiner.Foundation;
using PolicyMiner.Segmentation;
using PolicyMiner.Segmentation.NewWords;
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
    // Among starts of the reported model that fit as well, the reader gets the most coherent.
    private const string CoherenceOfStarts = "npmi_doc";

    private readonly MiningOptions _options;
    private readonly TextAnalysis _analysis;
    private readonly ITopicEngine _engine;
    private SeedFile? _seeds;

    /// <summary>Creates the pipeline with the shipped segmenter and engine.</summary>
    /// <exception cref="ConfigurationException">An option is out of its range.</exception>
    /// <exception cref="InputException">A lexicon cannot be read.</exception>
    public MiningPipeline(MiningOptions options) : this(options, TextAnalysis.Load(options.Segmentation), TopicEngines.Find(options.Engine) ?? TopicEngines.All[0])
    {
    }

    /// <summary>Creates the pipeline with another segmenter or engine.</summary>
    /// <exception cref="ConfigurationException">An option is out of its range.</exception>
    public MiningPipeline(MiningOptions options, TextAnalysis analysis, ITopicEngine engine)
    {
        options.Validate();
        _options = options;
        _analysis = analysis;
        _engine = engine;
    }

    /// <summary>Does everything; writes nothing.</summary>
    /// <param name="corpus">The documents, opened with <see cref="Corpus.Open"/>.</param>
    /// <param name="stopLists">Stop lists, applied in this order.</param>
    /// <param name="finished">Opens the parts of the sweep finished before on the same words, and takes new ones; null: none are kept.</param>
    /// <param name="progress">Told how far each stage is; may be null.</param>
    /// <param name="cancellationToken">Checked between documents and in each iteration of each fit.</param>
    /// <param name="store">Has the words of an earlier attempt, or takes the new ones; null: always prepared anew.</param>
    /// <exception cref="InputException">The corpus is too small to model.</exception>
    public MiningResult Run(
        Corpus corpus, IReadOnlyList<StopList> stopLists, Func<SweepInput, IFinishedCells>? finished = null, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default,
        IPreparedStore? store = null)
    {
        var kept = store?.Find();
        var prepared = kept ?? Prepare(corpus, stopLists, progress, cancellationToken);
        UnusedMemory.Release(prepared.Documents.Count);
        TopicCountSelection? selection = null;
        BlockScheduler.RunSteps(
            _options.Lda.Jobs,
            () =>
            {
                if (kept is null)
                {
                    store?.Keep(prepared);
                }
            },
            () => selection = Select(prepared, finished, progress, cancellationToken));
        return Find(corpus, prepared, Fit(prepared, selection!, progress, cancellationToken), progress, cancellationToken);
    }

    /// <summary>Reads the documents, cuts and filters their words, and counts them.</summary>
    public PreparedCorpus Prepare(Corpus corpus, IReadOnlyList<StopList> stopLists, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var joined = JoinedWords(corpus, stopLists, progress, cancellationToken);
        var analysis = joined.Count == 0 ? _analysis : _analysis.With(joined);
        var intake = new CorpusIntake(corpus, _options.Intake, _options.Unit);
        var tokens = Tokenize(analysis, intake, stopLists, progress, cancellationToken);
        if (intake.FindDuplicates())
        {
            // Copies must not count in any table of words, so the words are cut again without them.
            tokens = Tokenize(analysis, intake, stopLists, progress, cancellationToken);
        }

        if (_options.Intake.Duplicates == DuplicateHandling.Weight)
        {
            tokens = tokens.WithCopyGroups(intake.Duplicates!.GroupOf);
        }

        UnusedMemory.Release(tokens.DocumentCount);
        var words = tokens.ToBagOfWords();
        var vocabulary = Vocabulary.Build(tokens, words, null, _options.Vocabulary);
        var all = vocabulary.Select(words, [.. Enumerable.Range(0, words.UnitCount)]);
        var units = Enumerable.Range(0, words.UnitCount).Where(u => all.RowTotals[u] > 0).ToArray();
        var prepared = new PreparedCorpus
        {
            Documents = intake.Documents,
            ExtraColumns = corpus.ExtraColumns,
            Cleaning = intake.Cleaning,
            Normalized = intake.Normalized,
            Duplicates = intake.Duplicates,
            Tokens = tokens,
            Vocabulary = vocabulary,
            Bag = units.Length == words.UnitCount ? all : vocabulary.Select(words, units),
            UnitDocuments = [.. units.Select(u => tokens.UnitDocuments[u])],
            UnitsOfDocument = [],
            TokensOfDocument = [],
            JoinedWords = joined,
            Warnings = intake.Warnings,
        };
        return units.Length > 0 ? DocumentAccount.Of(prepared) : throw NothingToModel(prepared);
    }

    private TokenizedCorpus Tokenize(TextAnalysis analysis, CorpusIntake intake, IReadOnlyList<StopList> stopLists, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        var tokenizer = new CorpusTokenizer(analysis.Segmenter, new WordSelection
        {
            MinLength = _options.Vocabulary.MinLength,
            StopLists = stopLists,
            Tagger = analysis.Tagger,
            Tags = analysis.Tags,
            Synonyms = analysis.Synonyms,
            FoldCase = analysis.FoldCase,
            Audit = analysis.Segmenter is JiebaSegmenter jieba ? new LexiconAudit(jieba) : null,
        }, ColumnStore.Within(_options.Lda.Memory));
        return tokenizer.Run(intake.Documents.Count, intake.Read, _options.Lda.Jobs, progress, cancellationToken);
    }

    // Rows of words that belong together become words of the lexicon, so that they are cut, counted and shown as any other.
    private IReadOnlyList<LexiconEntry> JoinedWords(Corpus corpus, IReadOnlyList<StopList> stopLists, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        const string Source = "--ngrams";
        var words = _options.Segmentation.NGrams;
        if (words == 1 || _analysis.Tagger is null)
        {
            return [];
        }

        var found = TermProposal.Run(corpus, _options.Intake.Duplicates, _analysis, stopLists, new TermDiscoveryOptions { MaxWords = words }, _options.Lda.Jobs, progress, cancellationToken);
        return [.. found.Select((c, i) => c.ToEntry(Source, i + 1))];
    }

    /// <summary>Sweeps the topic counts and decides on K; one topic count given by the user needs no sweep.</summary>
    /// <param name="prepared">The words.</param>
    /// <param name="finished">Opens the parts of the sweep finished before on the same words, and takes new ones; null: none are kept.</param>
    /// <param name="progress">Told of finished fits; may be null.</param>
    /// <param name="cancellationToken">Checked in each iteration of each fit.</param>
    public TopicCountSelection Select(PreparedCorpus prepared, Func<SweepInput, IFinishedCells>? finished = null, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var options = SweepOptions;
        if (options.TopicCounts is { Count: 1 })
        {
            return TopicCountSelector.Given(options.TopicCountsFor(prepared.Bag.UnitCount)[0], options);
        }

        var input = SweepInputOf(prepared);
        return new TopicCountSelector(Sweep(input, finished?.Invoke(input)), options).Select(input, progress, cancellationToken);
    }

    /// <summary>The sweep that <see cref="Select"/> runs.</summary>
    /// <param name="input">What it will be run on.</param>
    /// <param name="finished">Fits finished before; null: none.</param>
    public TopicSweep Sweep(SweepInput input, IFinishedCells? finished = null)
        => new(_engine, _options.Sweep.Seeds, _options.Lda with { Seeds = SeedsFor(input.Vocabulary, input.Corpus, []) }, finished);

    /// <summary>Which topic counts are tried: none below the number of seeded topics.</summary>
    public SweepOptions SweepOptions => _options.Sweep with { SeededTopics = Seeds?.Topics.Count ?? 0 };

    private SeedFile? Seeds => _seeds ??= _options.SeededTopicsFileInUse is { } file ? SeedFile.Read(file) : null;

    /// <summary>The seeded topics over a vocabulary, or null.</summary>
    internal SeededTopics? SeedsFor(Vocabulary vocabulary, TokenizedCorpus corpus, ICollection<Warning> warnings)
        => Seeds is { } seeds ? SeedResolver.Resolve(seeds, _options.SeededTopicsFileInUse!, _options.SeededTopicsWeight, vocabulary, corpus.Terms, warnings) : null;

    /// <summary>What the sweep is run on: folds drawn over documents, near-duplicates together.</summary>
    /// <exception cref="InputException">There are fewer documents than folds.</exception>
    public SweepInput SweepInputOf(PreparedCorpus prepared)
    {
        var options = _options.Sweep;
        var groups = Enumerable.Range(0, prepared.Documents.Count).Select(d => prepared.TokensOfDocument[d] > 0 ? prepared.Duplicates?.GroupOf[d] ?? d : -1).ToArray();
        var documents = groups.Count(g => g >= 0);
        if (documents < options.Folds)
        {
            throw new InputException(new Problem(
                _options.CorpusFolder, NumberFormat.Integer(documents) + " documents with words", $"at least one for each of the {NumberFormat.Integer(options.Folds)} folds of the sweep",
                "Add documents, lower --folds, or give one topic count with --topics, which needs no sweep."));
        }

        var plan = FoldPlan.Draw(groups, options.Folds, options.FoldSeed);
        if (_options.BagOfWordsFile is not null)
        {
            // Without the order of the words there are no windows; without filters each fold keeps the vocabulary of the file.
            return new SweepInput(prepared.Tokens, plan, CountedCorpus.NoFilter, prepared.Vocabulary, new EvaluationContext(prepared.Bag));
        }

        var sequences = TokenSequences.Of(prepared.Tokens, prepared.Vocabulary.TermOfWord, prepared.Vocabulary.Terms.Length, prepared.Tokens.ClauseStarts);
        return new SweepInput(prepared.Tokens, plan, _options.Vocabulary, prepared.Vocabulary, new EvaluationContext(prepared.Bag, sequences));
    }

    /// <summary>What a reader should know before trusting the decision on K.</summary>
    internal IEnumerable<Warning> WarningsOf(TopicCountSelection selection, PreparedCorpus prepared)
    {
        var warnings = SelectionWarnings.Of(selection, SweepOptions, prepared.Bag);
        return selection.Choice.Overridden || _options.Segmentation.NGrams == 1 ? warnings : warnings.Append(new Warning(
            WarningCodes.Leakage, WarningLevel.Note, "--ngrams", "rows of words that became one word were found in all documents, those that the sweep holds out too",
            "Differences between topic counts stay fair; perplexity itself may look a little better than it is."));
    }

    /// <summary>Fits the chosen topic count from several starts, keeps the best, and names and merges its topics as labels.yaml asks.</summary>
    public MiningResult Fit(PreparedCorpus prepared, TopicCountSelection selection, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var seedWarnings = new List<Warning>();
        var seeds = SeedsFor(prepared.Vocabulary, prepared.Tokens, seedWarnings);
        var fitted = FitChosen(prepared.Bag, selection.Choice.Chosen, seeds, progress, cancellationToken);
        var strengths = TopicStrength.Of(DocumentTopics.RollUp(fitted, prepared.UnitDocuments, prepared.Bag.UnitWeights), _options.StrengthThreshold);
        var order = TopicStrength.Order(strengths);
        fitted = fitted.Reorder(order);
        var seedNames = Array.ConvertAll(order, k => k < (Seeds?.Topics.Count ?? 0) ? Seeds!.Topics[k].Name : null);
        var labels = _options.Findings.LabelFileFor(_options.CorpusFolder) is { } file ? LabelFile.Read(file) : LabelFile.Empty;
        var plan = LabelResolver.Resolve(labels, fitted, prepared.Vocabulary);
        var (model, parts) = TopicMerge.Apply(fitted, plan.Merges);
        var documentTopics = DocumentTopics.RollUp(model, prepared.UnitDocuments, prepared.Bag.UnitWeights);
        var summaries = TopicSummaries.Of(
            model, prepared.Bag, prepared.Vocabulary, documentTopics, _options.StrengthThreshold, _options.TopWords, RowOfUnit(prepared, documentTopics),
            [.. parts.Select(p => TopicSummary.IdOf(p[0], fitted.TopicCount))], [.. parts.Select(p => p.Select(t => plan.Labels[t]).Concat(p.Select(t => seedNames[t])).FirstOrDefault(l => l is not null))]);
        TopicSummary[] topics = [.. summaries.Select((t, k) => t with { SeededAs = string.Join(" | ", parts[k].Select(p => seedNames[p]).OfType<string>()) })];
        return new MiningResult
        {
            Documents = prepared.Documents,
            ExtraColumns = prepared.ExtraColumns,
            Cleaning = prepared.Cleaning,
            UnitsOfDocument = prepared.UnitsOfDocument,
            TokensOfDocument = prepared.TokensOfDocument,
            Vocabulary = prepared.Vocabulary,
            TagOfTerm = prepared.TagOfTerm,
            LexiconUsage = prepared.Tokens.LexiconUsage,
            Bag = prepared.Bag,
            Ledger = prepared.Ledger,
            Selection = selection,
            Model = model,
            FittedModel = parts.Any(p => p.Length > 1) ? fitted : null,
            TopicParts = parts,
            Seeds = Seeds?.Topics ?? [],
            JoinedWords = prepared.JoinedWords,
            DocumentTopics = documentTopics,
            Topics = topics,
            Warnings =
            [
                .. prepared.Warnings,
                .. DuplicateWarnings.Of(prepared),
                .. WordWarnings.Of(prepared.Tokens, prepared.Vocabulary, [.. prepared.Documents.Select(d => d.File)]),
                .. WarningsOf(selection, prepared),
                .. ModelWarnings.Of(model, documentTopics, topics, prepared.Vocabulary.Terms, prepared.Documents),
                .. plan.Warnings,
                .. seedWarnings,
                .. BatchNotes(prepared.Bag, selection.Choice.Chosen),
            ],
        };
    }

    /// <summary>Reads the findings from the reported model.</summary>
    /// <param name="corpus">The documents that it was fitted to.</param>
    /// <param name="prepared">Their words.</param>
    /// <param name="result">What <see cref="Fit"/> gave.</param>
    /// <param name="progress">Told how far it is; may be null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public MiningResult Find(Corpus corpus, PreparedCorpus prepared, MiningResult result, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var findings = new TopicFindings(_options.Findings).Run(
            new FindingsInput
            {
                Documents = prepared.Documents,
                ExtraColumns = prepared.ExtraColumns,
                Load = index => corpus.Load(index, new List<Warning>()) with { Record = prepared.Documents[index] }, // its warnings were taken when it was first read
                Vocabulary = prepared.Vocabulary,
                TagOfTerm = prepared.TagOfTerm,
                Bag = prepared.Bag,
                UnitDocuments = prepared.UnitDocuments,
                FittedModel = result.FittedModel ?? result.Model,
                Parts = result.TopicParts,
                Model = result.Model,
                DocumentTopics = result.DocumentTopics,
                Topics = result.Topics,
                Segmenter = _analysis.Segmenter,
                Synonyms = _analysis.Synonyms,
                Engine = _engine,
                Lda = _options.Lda with { Seeds = SeedsFor(prepared.Vocabulary, prepared.Tokens, []) },
                Restarts = _options.Restarts,
                StrengthThreshold = _options.StrengthThreshold,
                DuplicateGroups = prepared.Duplicates?.Numbers() ?? new int?[prepared.Documents.Count],
            },
            progress, cancellationToken);
        return result with { Topics = findings.Topics, Findings = findings, Warnings = [.. result.Warnings, .. findings.Warnings] };
    }

    private static int[] RowOfUnit(PreparedCorpus prepared, DocumentTopics documentTopics)
        => [.. prepared.UnitDocuments.Select(d => Array.BinarySearch(documentTopics.Documents, d))];

    private TopicModel FitChosen(BagOfWords bag, int topicCount, SeededTopics? seeds, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        var options = _options.Lda with { Topics = topicCount, Seeds = seeds };
        var restarts = TopicRestarts.Affordable(_engine, bag, options, _options.Restarts);
        var inBatches = FitsInBatches(bag, topicCount);
        progress?.Report(new StageProgress("fit", 0, restarts, "K = " + NumberFormat.Integer(topicCount) + (inBatches ? ", in batches of units" : string.Empty)));
        var context = new EvaluationContext(bag);
        var coherence = TopicMetrics.Named(CoherenceOfStarts);
        var model = TopicRestarts.FitBest(
            _engine, bag, options, restarts, Told(progress, restarts), cancellationToken, m => coherence.Evaluate(new MetricInput(m, context)).Value);
        return model;
    }

    private static Progress? Told(IProgress<StageProgress>? progress, int restarts) => progress is null ? null : new Progress(progress, restarts);

    private bool FitsInBatches(BagOfWords bag, int topicCount) => _engine is Cvb0Engine && Cvb0Engine.Streams(bag, _options.Lda with { Topics = topicCount });

    private IEnumerable<Warning> BatchNotes(BagOfWords bag, int topicCount)
    {
        if (FitsInBatches(bag, topicCount))
        {
            var restarts = TopicRestarts.Affordable(_engine, bag, _options.Lda with { Topics = topicCount }, _options.Restarts);
            var atOnce = !Cvb0Engine.Streams(bag, _options.Lda with { Topics = topicCount, Memory = long.MaxValue });
            yield return new Warning(
                WarningCodes.FitInBatches, WarningLevel.Note, "--memory",
                $"{NumberFormat.Integer(bag.PairCount)} pairs of unit and word x {NumberFormat.Integer(topicCount)} topics exceed {(atOnce ? "--memory" : "what a fit can hold")}: the model was fitted in batches of units, from {NumberFormat.Integer(restarts)} starts",
                "Nothing need be done." + (atOnce ? " With more memory a larger --memory fits all at once, with a perplexity some per cent lower." : string.Empty));
        }
        else if (TopicRestarts.Affordable(_engine, bag, _options.Lda with { Topics = topicCount }, _options.Restarts) is var restarts && restarts < _options.Restarts)
        {
            yield return new Warning(
                WarningCodes.TooManyDocuments, WarningLevel.Note, "--restarts",
                $"{NumberFormat.Integer(bag.PairCount)} pairs of unit and word x {NumberFormat.Integer(topicCount)} topics: {NumberFormat.Integer(restarts)} starts of {NumberFormat.Integer(_options.Restarts)} were made, and topics were looked for again in fits that stop at tolerance {NumberFormat.Score(TopicRestarts.ScreeningTolerance)}",
                "Nothing need be done: on so many units starts differ little.");
        }
    }

    private sealed class Progress(IProgress<StageProgress> progress, int restarts) : IProgress<int>
    {
        public void Report(int value) => progress.Report(new StageProgress("fit", value, restarts));
    }

    private InputException NothingToModel(PreparedCorpus prepared)
    {
        var first = prepared.Warnings.Count == 0 ? string.Empty : $" First trouble: {prepared.Warnings[0].Place}: {prepared.Warnings[0].Message}";
        return new InputException(new Problem(
            _options.CorpusFolder, $"no document with a word left to model ({NumberFormat.Integer(prepared.Documents.Count)} documents read)",
            "Chinese or English text whose words stand in at least " + NumberFormat.Integer(_options.Vocabulary.MinDocumentFrequencyFor(prepared.Documents.Count)) + " documents",
            "Look at the documents with 'policyminer inspect', or lower --min-df." + first));
    }
}
