namespace PolicyMiner.Vectors;

/// <summary>One thread's table of the words it met: each gets a number, a count and the filter step that removes it.</summary>
internal sealed class TermInterner
{
    private readonly TermFilter _filter;
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private int[] _byLexiconId = [];

    public TermInterner(TermFilter filter)
    {
        _filter = filter;
        _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public List<string> Terms { get; } = [];

    public List<long> Counts { get; } = [];

    public List<int> RemovedBy { get; } = [];

    /// <summary>Counts one token; returns the word's number, or −1 when a filter removes it.</summary>
    public int Add(ReadOnlySpan<char> word, int lexiconId)
    {
        int id;
        if (lexiconId >= 0)
        {
            if (lexiconId >= _byLexiconId.Length)
            {
                Array.Resize(ref _byLexiconId, Math.Max(lexiconId + 1, _byLexiconId.Length * 2));
            }

            // Stored one higher, so that the zero of a fresh array means "not seen".
            id = _byLexiconId[lexiconId] - 1;
            if (id < 0)
            {
                id = Intern(word);
                _byLexiconId[lexiconId] = id + 1;
            }
        }
        else
        {
            id = Intern(word);
        }

        Counts[id]++;
        return RemovedBy[id] < 0 ? id : -1;
    }

    private int Intern(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var id))
        {
            return id;
        }

        var text = word.ToString();
        id = Terms.Count;
        _ids.Add(text, id);
        Terms.Add(text);
        Counts.Add(0);
        RemovedBy.Add(_filter.Removes(text));
        return id;
    }
}
