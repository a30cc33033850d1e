namespace PolicyMiner.Segmentation;

/// <summary>
/// Finds the added words that must stay whole: those marked so, and those with characters that end a run (blanks, quotation marks),
/// which no route can contain. Where such words overlap, the longest wins, then the one that begins first.
/// </summary>
internal sealed class KeptWords
{
    private readonly CharacterCodes _codes;
    private readonly DoubleArrayTrie _trie;
    private readonly int[] _entryOfSlot;

    private KeptWords(CharacterCodes codes, DoubleArrayTrie trie, int[] entryOfSlot)
    {
        _codes = codes;
        _trie = trie;
        _entryOfSlot = entryOfSlot;
    }

    /// <summary>The words among <paramref name="entries"/> to keep whole, or null when there are none.</summary>
    /// <param name="codes">Codes that list all characters of the entries.</param>
    /// <param name="entries">Each word at most once.</param>
    public static KeptWords? Create(CharacterCodes codes, IReadOnlyList<LexiconEntry> entries)
        => Create(codes, entries, e => e.Count != 0 && (e.KeepWhole || !e.Word.All(CharacterClasses.IsRunCharacter)));

    /// <summary>All words among <paramref name="entries"/> that <paramref name="choose"/> names, or null when there are none.</summary>
    public static KeptWords? Create(CharacterCodes codes, IReadOnlyList<LexiconEntry> entries, Func<LexiconEntry, bool> choose)
    {
        var chosen = Enumerable.Range(0, entries.Count)
            .Where(i => choose(entries[i]))
            .Select(i => (Index: i, Entry: new TrieEntry(codes.Encode(entries[i].Word), 1, 1)))
            .OrderBy(e => e.Entry.Codes, StringComparer.Ordinal)
            .ToList();
        if (chosen.Count == 0)
        {
            return null;
        }

        var (units, slots) = DoubleArrayTrieBuilder.Build(chosen.ConvertAll(e => e.Entry));
        var entryOfSlot = new int[units.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            entryOfSlot[slots[i]] = chosen[i].Index;
        }

        return new KeptWords(codes, DoubleArrayTrieBuilder.Pad(units), entryOfSlot);
    }

    /// <summary>Appends every occurrence of every word, by start and then by length; they may overlap.</summary>
    public void FindAll(ReadOnlySpan<char> text, List<KeptSpan> found)
    {
        var units = _trie.Units;
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
                if (units[slot].Value != 0)
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
