using PolicyMiner.Documents;
using PolicyMiner.Documents.Duplicates;
using PolicyMiner.Foundation;
using PolicyMiner.Segmentation;
using PolicyMiner.Segmentation.NewWords;
using PolicyMiner.Vectors;

namespace PolicyMiner;

/// <summary>New words that a corpus proposes for its user lexicon.</summary>
public static class TermProposal
{
    /// <summary>Reads a corpus and ranks its proposals.</summary>
    /// <param name="options">Corpus, lexicons, stop lists and threads; the rest is not used.</param>
    /// <param name="limits">Which rows of words are proposed.</param>
    /// <param name="progress">Told how far each stage is; may be null.</param>
    /// <param name="cancellationToken">Checked between documents.</param>
    /// <exception cref="InputException">The corpus, a lexicon or a stop list cannot be used.</exception>
    /// <exception cref="ConfigurationException">An option is out of its range; holds all of them.</exception>
    public static IReadOnlyList<TermCandidate> Run(MiningOptions options, TermDiscoveryOptions limits, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        options.Validate();
        var problems = new List<Problem>();
        limits.Validate(problems);
        if (problems.Count > 0)
        {
            throw new ConfigurationException(problems);
        }

        var analysis = TextAnalysis.Load(options.Segmentation);
        IReadOnlyList<StopList> stopLists = [.. options.Vocabulary.DefaultStopLists ? StopList.DefaultsFor(options.Segmentation.Language) : [], .. StopListFile.ReadAll(options.Vocabulary.StopLists)];
        return Run(Corpus.Open(options.CorpusFolder, options.Intake), options.Intake.Duplicates, analysis, stopLists, limits, options.Lda.Jobs, progress, cancellationToken);
    }

    /// <summary>Ranks the proposals of an open corpus; a text that stands there twice proposes its words once, unless copies are kept.</summary>
    internal static IReadOnlyList<TermCandidate> Run(
        Corpus corpus, DuplicateHandling duplicates, TextAnalysis analysis, IReadOnlyList<StopList> stopLists, TermDiscoveryOptions limits, int jobs, IProgress<StageProgress>? progress,
        CancellationToken cancellationToken)
    {
        var copyOf = duplicates == DuplicateHandling.Keep ? null : CopiesIn(corpus, jobs, cancellationToken);
        return new TermDiscovery(analysis, limits, word => stopLists.Any(l => l.Words.Contains(word))).Run(corpus.Count, Texts, jobs, progress, cancellationToken);

        IReadOnlyList<ReadOnlyMemory<char>> Texts(int index)
        {
            if (copyOf?[index] >= 0)
            {
                return [];
            }

            var document = corpus.Load(index, []);
            return document.Record.ExcludedReason is null ? [document.Text.AsMemory()] : [];
        }
    }

    private static IReadOnlyList<int> CopiesIn(Corpus corpus, int jobs, CancellationToken cancellationToken)
    {
        var prints = new DocumentFingerprint?[corpus.Count];
        BlockScheduler.Run(
            prints.Length, jobs,
            index =>
            {
                var document = corpus.Load(index, []);
                prints[index] = document.Record.ExcludedReason is null ? DocumentFingerprint.Of(document.Text) : null;
            },
            cancellationToken);
        return DuplicateGroups.FindCopies(prints);
    }
}
