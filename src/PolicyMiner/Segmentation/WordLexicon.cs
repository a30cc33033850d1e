namespace PolicyMiner.Segmentation;

/// <summary>
/// jieba's dictionary with added words. These stand in a second trie; those that jieba has already get their new count in a copy of its
/// trie too. A word's id is its slot: in the first trie, or for words that it lacks behind that trie's length in the second.
/// </summary>
internal sealed class WordLexicon
{
    private static readonly Lazy<WordLexicon> Shared = new(() => new WordLexicon(JiebaLexicon.Default));

    private readonly JiebaLexicon _jieba;
    private readonly IReadOnlyList<LexiconEntry> _entries = [];
    private readonly Dictionary<int, int> _entryOfKnown = [];

    private WordLexicon(JiebaLexicon jieba)
    {
        _jieba = jieba;
        Codes = jieba.Codes;
        Trie = jieba.Trie;
        Weights = jieba.Weights;
    }

    private WordLexicon(JiebaLexicon jieba, IReadOnlyList<LexiconEntry> entries)
    {
        _jieba = jieba;
        _entries = entries;
        Codes = jieba.Codes.With(string.Concat(entries.Select(e => e.Word)));
        var counts = new CountSuggester(jieba).CountAll(entries);
        var values = new WeightTable(jieba, counts.Total);
        Trie = ChangeKnownWords(counts.Counts, values);
        Added = BuildAddedWords(counts.Counts, values);
        Weights = values.ToArray();
        Removed = entries.Where((e, i) => counts.Counts[i] == 0).Select(e => e.Word).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>jieba's dictionary alone.</summary>
    public static WordLexicon Plain => Shared.Value;

    /// <summary>Codes of the characters.</summary>
    public CharacterCodes Codes { get; }

    /// <summary>jieba's words; values are indices into <see cref="Weights"/>.</summary>
    public DoubleArrayTrie Trie { get; }

    /// <summary>All added words, or null when there are none; values are indices into <see cref="Weights"/>.</summary>
    public AddedWords? Added { get; }

    /// <summary>log count − log total for each different count; at 0 for a character that is no word.</summary>
    public double[] Weights { get; }

    /// <summary>Words taken out of the dictionary: the boundary model may not put them together again either.</summary>
    public HashSet<string> Removed { get; } = [];

    /// <summary>The boundary model.</summary>
    public BoundaryModel Boundaries => _jieba.Boundaries;

    /// <summary>What jieba's part was made from.</summary>
    public string Source => _jieba.Source;

    /// <summary>The added words.</summary>
    public IReadOnlyList<LexiconEntry> Entries => _entries;

    /// <summary>All ids are below this.</summary>
    public int Size => Trie.Length + (Added?.Trie.Length ?? 0);

    /// <summary>jieba's dictionary and <paramref name="entries"/>; each word at most once.</summary>
    public static WordLexicon Create(IReadOnlyList<LexiconEntry> entries)
        => entries.Count == 0 ? Plain : new WordLexicon(JiebaLexicon.Default, entries);

    /// <summary>The id of the word that <paramref name="codes"/> spells, or −1.</summary>
    public int FindWord(ReadOnlySpan<ushort> codes)
    {
        var slot = Trie.FindWord(codes);
        if (slot >= 0 || Added is null)
        {
            return slot;
        }

        slot = Added.Trie.FindWord(codes);
        return slot >= 0 ? Trie.Length + slot : -1;
    }

    /// <summary>The id of a word, or −1.</summary>
    public int FindWord(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return -1;
        }

        var codes = word.Length <= 256 ? stackalloc ushort[word.Length] : new ushort[word.Length];
        Codes.Encode(word, codes);
        return FindWord(codes);
    }

    /// <summary>The added word with this id, or null when the id is jieba's own.</summary>
    public LexiconEntry? FindEntry(int id)
        => id >= Trie.Length ? _entries[Added!.EntryOfSlot(id - Trie.Length)] : _entryOfKnown.TryGetValue(id, out var entry) ? _entries[entry] : null;

    /// <summary>The tag that the lexicon gives the word with this id: the entry's, else jieba's, else empty.</summary>
    public string FindTag(int id)
        => FindEntry(id)?.Tag ?? (id >= 0 && id < _jieba.Tags.Length ? _jieba.TagNames[_jieba.Tags[id]] : string.Empty);

    // Known words with another count, in a copy of jieba's trie; without such words the trie itself.
    private DoubleArrayTrie ChangeKnownWords(int[] counts, WeightTable values)
    {
        TrieUnit[]? changed = null;
        var codes = new ushort[LexiconFile.MaxWordLength];
        for (var i = 0; i < counts.Length; i++)
        {
            var word = _entries[i].Word;
            if (codes.Length < word.Length)
            {
                codes = new ushort[word.Length];
            }

            Codes.Encode(word, codes);
            var slot = _jieba.Trie.FindWord(codes.AsSpan(0, word.Length));
            if (slot < 0)
            {
                continue;
            }

            if (counts[i] > 0)
            {
                _entryOfKnown[slot] = i;
            }

            var value = counts[i] == 0 ? (ushort)0 : values.IndexOf(counts[i]);
            if (value != _jieba.Trie.Units[slot].Value)
            {
                changed ??= (TrieUnit[])_jieba.Trie.Units.Clone();
                changed[slot].Value = value;
            }
        }

        return changed is null ? _jieba.Trie : new DoubleArrayTrie(changed);
    }

    // All added words, also those that jieba knows: with the same weight in both tries jieba's wins the tie, so ids stay unique.
    private AddedWords? BuildAddedWords(int[] counts, WeightTable values)
    {
        var added = Enumerable.Range(0, counts.Length)
            .Where(i => counts[i] > 0)
            .Select(i => (Index: i, Entry: new TrieEntry(Codes.Encode(_entries[i].Word), values.IndexOf(counts[i]), counts[i])))
            .ToArray();
        if (added.Length == 0)
        {
            return null;
        }

        Array.Sort(added, static (a, b) => string.CompareOrdinal(a.Entry.Codes, b.Entry.Codes));
        var (units, slots) = DoubleArrayTrieBuilder.Build(Array.ConvertAll(added, a => a.Entry));
        var entryOfSlot = new int[units.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            entryOfSlot[slots[i]] = added[i].Index;
        }

        return new AddedWords(Codes, DoubleArrayTrieBuilder.Pad(units), entryOfSlot, _entries);
    }
}
