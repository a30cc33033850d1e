namespace PolicyMiner.Segmentation;

/// <summary>Accounts for every occurrence of every added word, so that no lexicon silently does nothing.</summary>
public sealed class LexiconAudit
{
    private readonly JiebaSegmenter _segmenter;
    private readonly List<LexiconObserver> _observers = [];

    /// <summary>Creates the audit.</summary>
    /// <param name="segmenter">Whose added words are watched.</param>
    public LexiconAudit(JiebaSegmenter segmenter)
    {
        _segmenter = segmenter;
    }

    /// <summary>A watcher for one thread.</summary>
    public LexiconObserver CreateObserver()
    {
        var observer = new LexiconObserver(_segmenter);
        lock (_observers)
        {
            _observers.Add(observer);
        }

        return observer;
    }

    /// <summary>One row for each added word, in the order of the lexicons; call it when all observers are done.</summary>
    public IReadOnlyList<LexiconUsage> Summarize()
    {
        var entries = _segmenter.Lexicon.Entries;
        var rows = new LexiconUsage[entries.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var sum = new EntryUsage();
            foreach (var observer in _observers)
            {
                sum.Add(observer.Usage[i]);
            }

            rows[i] = new LexiconUsage(
                entries[i], sum.Hits + sum.InsideLonger + sum.CutApart, sum.Hits, sum.InsideLonger, sum.CutApart, sum.Forced, sum.Overlapped, sum.Example);
        }

        return rows;
    }
}
