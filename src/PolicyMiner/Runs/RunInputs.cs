using PolicyMiner.Documents;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;
using PolicyMiner.Segmentation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Runs;

/// <summary>Everything that a run reads: the corpus, its lists, and the hash of each file.</summary>
/// <param name="Corpus">The documents; null when a bag of words stands in their place.</param>
/// <param name="StopLists">Stop lists, in the order in which they are applied.</param>
/// <param name="Files">Every file that a result depends on, in the order documents, metadata, files that options name.</param>
/// <param name="Analysis">Segmenter with its lexicons, tagger and synonyms.</param>
internal sealed record RunInputs(Corpus? Corpus, IReadOnlyList<StopList> StopLists, IReadOnlyList<FileHash> Files, TextAnalysis Analysis)
{
    /// <summary>Opens and hashes all inputs.</summary>
    /// <exception cref="InputException">An input cannot be used; holds all of them.</exception>
    public static RunInputs Open(MiningOptions options)
    {
        if (options.SeededTopicsFileInUse is { } seeds)
        {
            // The pipeline reads it when the words are there; what is wrong with it is said before any work.
            _ = SeedFile.Read(seeds);
        }

        IReadOnlyList<StopList> stopLists = [.. options.Vocabulary.DefaultStopLists ? StopList.DefaultsFor(options.Segmentation.Language) : [], .. StopListFile.ReadAll(options.Vocabulary.StopLists)];
        TextAnalysis? analysis = null;
        Corpus? corpus = null;
        FileHash[] files = [];
        BlockScheduler.RunSteps(options.Lda.Jobs, () => analysis = TextAnalysis.Load(options.Segmentation), () =>
        {
            corpus = options.BagOfWordsFile is null ? Corpus.Open(options.CorpusFolder, options.Intake) : null;
            files = Hash([.. corpus?.InputFiles ?? [], .. FilesOfOptions(options, corpus)], options.Lda.Jobs);
        });
        return new RunInputs(corpus, stopLists, files, analysis!);
    }

    /// <summary>A file's name in the manifest says which option named it, and as which of its values: their order matters.</summary>
    private static IEnumerable<(string Name, string Path)> FilesOfOptions(MiningOptions options, Corpus? corpus)
    {
        var known = (corpus?.InputFiles ?? []).Select(f => Path.GetFullPath(f.Path)).ToHashSet(StringComparer.Ordinal);
        (string Name, string Path)[] labels = options.Findings.LabelFile is null && options.Findings.LabelFileFor(options.CorpusFolder) is { } file ? [(FindingsOptions.LabelFileName, file)] : [];
        (string Name, string Path)[] seeds = options.SeededTopicsFile is null && options.SeededTopicsFileInUse is { } seedFile ? [(SeedFile.FileName, seedFile)] : [];
        return labels.Concat(seeds).Concat(OptionList.All.Where(o => o.IsFile)
            .SelectMany(o => o.Get(options).Select((path, i) => (Name: $"--{o.Name}/{NumberFormat.Integer(i + 1)}/{Path.GetFileName(path)}", Path: path)))
            .Where(f => !known.Contains(Path.GetFullPath(f.Path))));
    }

    private static FileHash[] Hash((string Name, string Path)[] files, int jobs)
    {
        var hashes = new FileHash[files.Length];
        BlockScheduler.Run(files.Length, jobs, i =>
        {
            try
            {
                hashes[i] = FileHash.Of(files[i].Name, files[i].Path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The document's own row says why it could not be read; here its name alone stands for it.
                hashes[i] = new FileHash(files[i].Name, 0, "unreadable");
            }
        });
        return hashes;
    }
}
