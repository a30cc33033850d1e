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
        var result = ResultFile.Read(run);
        var analysis = TextAnalysis.Load(options.Segmentation);
        RequireSameSegmentation(run, recorded, options, analysis);
        IReadOnlyList<StopList> stopLists = [.. options.Vocabulary.DefaultStopLists ? StopList.Defaults : [], .. StopListFile.ReadAll(options.Vocabulary.StopLists)];
        var corpus = Corpus.Open(corpusFolder, options.Intake);
        var topics = new NewDocumentReader(options, analysis, stopLists, model, result).Read(corpus, progress, cancellationToken);
        return (topics, [.. result.Topics.Select(t => t.Id)]);
    }

    // With another lexicon or stop list words would be cut or dropped in another way, and unknown words would be no drift.
    private static void RequireSameSegmentation(string run, RecordedRun recorded, MiningOptions options, TextAnalysis analysis)
    {
        var problems = new List<Problem>();
        if (options.BagOfWordsFile is not null)
        {
            problems.Add(new Problem(run, "a model of a bag of words (--bow)", "a model of texts: how the words were cut is not known", "Fit a model to the documents themselves."));
        }

        if (options.Segmentation.NGrams > 1)
        {
            problems.Add(new Problem(run, "a model with words put together from the corpus itself (--ngrams)", "a model of the lexicon's words", "Write the words that 'policyminer terms' proposes into a user lexicon, and run 'policyminer fit' with it instead of --ngrams."));
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
