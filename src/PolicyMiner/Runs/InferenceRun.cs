using PolicyMiner.Documents;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;
using PolicyMiner.Runs.Saving;
using PolicyMiner.Segmentation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Runs;

/// <summary>Reads new documents with the model of a finished run, whose options and lists are taken from its manifest.</summary>
public static class InferenceRun
{
    /// <summary>Reads the documents of a folder.</summary>
    /// <param name="run">Folder of a finished run.</param>
    /// <param name="corpusFolder">Folder of the new documents.</param>
    /// <param name="jobs">Threads; never changes a result.</param>
    /// <param name="progress">Told how many documents are read; may be null.</param>
    /// <param name="cancellationToken">Checked between documents.</param>
    /// <returns>Topics of the documents, and the ids of the topics.</returns>
    /// <exception cref="InputException">Run, model or documents cannot be used, or a list of the run is no longer as it was.</exception>
    public static (InferredTopics Topics, IReadOnlyList<string> TopicIds) Read(string run, string corpusFolder, int jobs, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var recorded = RecordedRun.Read(run);
        var options = recorded.ToOptions(corpusFolder);
        options = options with { Intake = options.Intake with { MetadataFile = null }, Lda = options.Lda with { Jobs = jobs } };
        var model = TopicModelFile.Read(Path.Combine(run, RunFolder.Model));
        var result = ResultFile.ReadWithoutFindings(run);
        var analysis = TextAnalysis.Load(options.Segmentation);
        RequireSameSegmentation(run, recorded, options, analysis);
        analysis = result.JoinedWords.Count == 0 ? analysis : analysis.With(result.JoinedWords);
        options = options with { Segmentation = options.Segmentation with { NGrams = 1 } };
        IReadOnlyList<StopList> stopLists = [.. options.Vocabulary.DefaultStopLists ? StopList.DefaultsFor(options.Segmentation.Language) : [], .. StopListFile.ReadAll(options.Vocabulary.StopLists)];
        var corpus = Corpus.Open(corpusFolder, options.Intake);
        var topics = new NewDocumentReader(options, model, result).Read(corpus, analysis, stopLists, progress, cancellationToken);
        return (topics, [.. result.Topics.Select(t => t.Id)]);
    }

    /// <summary>Reads a bag of words; its terms are told by their text.</summary>
    /// <param name="run">Folder of a finished run.</param>
    /// <param name="bagOfWords">Counts of the new documents, UCI docword.</param>
    /// <param name="terms">Their terms, one a line.</param>
    /// <param name="jobs">Threads; never changes a result.</param>
    /// <param name="cancellationToken">Checked between documents.</param>
    /// <returns>Topics of the documents, and the ids of the topics.</returns>
    /// <exception cref="InputException">Run, model or counts cannot be used.</exception>
    public static (InferredTopics Topics, IReadOnlyList<string> TopicIds) ReadCounts(string run, string bagOfWords, string terms, int jobs, CancellationToken cancellationToken = default)
    {
        var options = RecordedRun.Read(run).ToOptions();
        options = options with { BagOfWordsFile = bagOfWords, BagOfWordsTerms = terms, Lda = options.Lda with { Jobs = jobs } };
        var result = ResultFile.ReadWithoutFindings(run);
        var prepared = CountedCorpus.Read(options) with { Warnings = [] }; // its only warning is of a sweep
        return (new NewDocumentReader(options, TopicModelFile.Read(Path.Combine(run, RunFolder.Model)), result).Read(prepared, cancellationToken), [.. result.Topics.Select(t => t.Id)]);
    }

    // With another lexicon or stop list words would be cut or dropped in another way, and unknown words would be no drift.
    private static void RequireSameSegmentation(string run, RecordedRun recorded, MiningOptions options, TextAnalysis analysis)
    {
        var problems = new List<Problem>();
        if (options.BagOfWordsFile is not null)
        {
            problems.Add(new Problem(run, "a model of a bag of words (--bow)", "a model of texts: how the words were cut is not known", "Give the new documents as a bag of words too, with --bow and --vocab, or fit a model to the documents themselves."));
        }

        if (analysis.Segmenter.Description != recorded.Segmenter)
        {
            problems.Add(new Problem(run, $"a model of texts cut by {recorded.Segmenter}", analysis.Segmenter.Description, "Use the version of the program that made the run, or run 'policyminer fit' again."));
        }

        var hashes = recorded.Inputs.ToDictionary(i => i.File, StringComparer.Ordinal);
        foreach (var option in OptionList.All.Where(o => o.IsFile && o.Name is "stopwords" or "user-lexicon" or "synonyms"))
        {
            foreach (var (i, path) in option.Get(options).Index())
            {
                var name = $"--{option.Name}/{NumberFormat.Integer(i + 1)}/{Path.GetFileName(path)}";
                if (hashes.TryGetValue(name, out var then) && (!File.Exists(path) || FileHash.Of(name, path).Sha256 != then.Sha256))
                {
                    problems.Add(new Problem(path, "a file that is missing or was changed since the run", "the file that the run was made with (SHA-256 " + then.Sha256[..RunKey.FolderDigits] + "…)", "Put the old file back, or run 'policyminer fit' again."));
                }
            }
        }

        if (problems.Count > 0)
        {
            throw new InputException(problems);
        }
    }
}
