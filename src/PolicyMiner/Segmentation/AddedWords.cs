namespace PolicyMiner.Segmentation;

/// <summary>
/// The words that lexicons add, and where they occur in a text. Some must stay whole: those marked so, and those with characters that end
/// a run (blanks, quotation marks), which no route can contain. Where such words overlap, the longest wins, then the one that begins first.
/// </summary>
internal sealed class AddedWords
{
    private readonly CharacterCodes _codes;
    private readonly int[] _entryOfSlot;
    private readonly bool[] _isKept;

    /// <param name="codes">Codes that list all characters of the entries.</param>
    /// <param name="trie">The entries.</param>
    /// <param name="entryOfSlot">The entry that ends at each slot.</param>
    /// <param name="entries">All entries.</param>
    public AddedWords(CharacterCodes codes, DoubleArrayTrie trie, int[] entryOfSlot, IReadOnlyList<LexiconEntry> entries)
    {
        _codes = codes;
        Trie = trie;
        _entryOfSlot = entryOfSlot;
        _isKept = [.. entries.Select(e => e.KeepWhole || !e.Word.All(CharacterClasses.IsRunCharacter))];
        HasKept = _isKept.Contains(true);
    }

    /// <summary>The words; values are indices of weights.</summary>
    public DoubleArrayTrie Trie { get; }

    /// <summary>Whether any word must stay whole.</summary>
    public bool HasKept { get; }

    /// <summary>The entry that ends at a slot.</summary>
    public int EntryOfSlot(int slot) => _entryOfSlot[slot];

    /// <summary>Appends every occurrence of every word, by start and then by length; they may overlap.</summary>
    /// <param name="text">Where to look.</param>
    /// <param name="onlyKept">Leave out words that need not stay whole.</param>
    /// <param name="found">Receives the occurrences.</param>
    public void FindAll(ReadOnlySpan<char> text, bool onlyKept, List<KeptSpan> found)
    {
        var units = Trie.Units;
        var codes = _codes.Table;
        for (var start = 0; start < text.Length; start++)
        {
            var from = 0;
            for (var end = start; end < text.Length && from >= 0; end++)
            {
                var code = codes[text[end]] & CharacterCodes.Mask;
                var slot = from + code;
                if (units[slot].Check != code || code == 0)
                {
                    break;
                }

                from = units[slot].Base;
                if (units[slot].Value != 0 && (!onlyKept || _isKept[_entryOfSlot[slot]]))
                {
                    found.Add(new KeptSpan(start, end + 1 - start, _entryOfSlot[slot]));
                }
            }
        }
    }

    /// <summary>Leaves the occurrences that win, by start, and moves those that lose to <paramref name="lost"/> (but not those that lie inside a winner: these are not cut apart).</summary>
    public static void Resolve(List<KeptSpan> found, List<KeptSpan>? lost)
    {
        var kept = 0;
        for (var first = 0; first < found.Count;)
        {
            var end = found[first].End;
            var last = first + 1;
            while (last < found.Count && found[last].Start < end)
            {
                end = Math.Max(end, found[last].End);
                last++;
            }

            kept = last == first + 1
                ? Keep(found, kept, found[first])
                : ResolveCluster(found, first, last, kept, lost);
            first = last;
        }

        found.RemoveRange(kept, found.Count - kept);
    }

    private static int Keep(List<KeptSpan> found, int kept, KeptSpan span)
    {
        found[kept] = span;
        return kept + 1;
    }

    private static int ResolveCluster(List<KeptSpan> found, int first, int last, int kept, List<KeptSpan>? lost)
    {
        var cluster = found.GetRange(first, last - first);
        cluster.Sort(static (a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : a.Start.CompareTo(b.Start));
        var winners = new List<KeptSpan>();
        foreach (var span in cluster)
        {
            var rival = winners.Find(w => w.Start < span.End && span.Start < w.End);
            if (rival.Length == 0)
            {
                winners.Add(span);
            }
            else if (span.Start < rival.Start || span.End > rival.End)
            {
                lost?.Add(span);
            }
        }

        winners.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        foreach (var winner in winners)
        {
            kept = Keep(found, kept, winner);
        }

        return kept;
    }
}
