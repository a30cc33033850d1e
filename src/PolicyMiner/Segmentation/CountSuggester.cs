using PolicyMiner.Foundation;

namespace PolicyMiner.Segmentation;

/// <summary>
/// Gives each added word a count as jieba's <c>add_word</c> does, one after the other: the given one, or (<c>suggest_freq</c>) the
/// expected count of its pieces side by side, plus one, so that the word just wins over them.
/// </summary>
internal sealed class CountSuggester
{
    private readonly JiebaLexicon _jieba;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _added;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _prefixes;

    // By the code of the first character: most characters begin no added word, and need no look-up.
    private readonly int[] _longestAdded = new int[DoubleArrayTrie.CodeLimit];
    private long _total;
    private double _logTotal;
    private double[] _scores = new double[64];
    private int[] _lengths = new int[64];
    private ushort[] _codes = new ushort[64];

    public CountSuggester(JiebaLexicon jieba)
    {
        _jieba = jieba;
        _added = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _prefixes = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _total = jieba.Total;
        _logTotal = DeterministicMath.Log(_total);
    }

    /// <summary>The count of each entry, and the total with them.</summary>
    public (int[] Counts, long Total) CountAll(IReadOnlyList<LexiconEntry> entries)
    {
        var counts = new int[entries.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = entries[i].Count ?? Suggest(entries[i].Word);
            Add(entries[i].Word, counts[i]);
        }

        return (counts, _total);
    }

    private void Add(string word, int count)
    {
        _added[word] = count;
        ref var longest = ref _longestAdded[_jieba.Codes.Table[word[0]] & CharacterCodes.Mask];
        longest = Math.Max(longest, word.Length);
        _total += count;
        _logTotal = DeterministicMath.Log(_total);

        // Only pieces that no lexicon has are ever asked for: single characters and rows of Latin letters.
        _prefixes.Add(word.AsSpan(0, 1));
        for (var length = 2; length <= word.Length && char.IsAsciiLetterOrDigit(word[length - 1]) && char.IsAsciiLetterOrDigit(word[length - 2]); length++)
        {
            _prefixes.Add(word.AsSpan(0, length));
        }
    }

    private int Suggest(string word)
    {
        var share = 1.0;
        var position = 0;
        while (position < word.Length)
        {
            var start = position;
            while (position < word.Length && CharacterClasses.IsRunCharacter(word[position]))
            {
                position++;
            }

            if (position > start)
            {
                share = MultiplyRun(word.AsSpan(start, position - start), share);
            }
            else
            {
                position += position + 1 < word.Length && char.IsSurrogatePair(word[position], word[position + 1]) ? 2 : 1;
                share *= FindCount(word.AsSpan(start, position - start)) / (double)_total;
            }
        }

        return Math.Max((int)(share * _total) + 1, FindCount(word));
    }

    // The shares of the words of the best route without the boundary model, where letters and digits that stand single make one piece.
    private double MultiplyRun(ReadOnlySpan<char> run, double share)
    {
        FindRoute(run);
        var position = 0;
        while (position < run.Length)
        {
            var start = position;
            while (position < run.Length && _lengths[position] == 1 && char.IsAsciiLetterOrDigit(run[position]))
            {
                position++;
            }

            if (position == start)
            {
                position += _lengths[position];
            }

            share *= FindCount(run[start..position]) / (double)_total;
        }

        return share;
    }

    private void FindRoute(ReadOnlySpan<char> run)
    {
        if (_scores.Length <= run.Length)
        {
            _scores = new double[2 * run.Length];
            _lengths = new int[2 * run.Length];
            _codes = new ushort[2 * run.Length];
        }

        _jieba.Codes.Encode(run, _codes);
        _scores[run.Length] = 0;
        for (var i = run.Length - 1; i >= 0; i--)
        {
            var best = double.NegativeInfinity;
            _lengths[i] = 0;
            var from = 0;
            var longestAdded = _longestAdded[_codes[i]];
            for (var length = 1; i + length <= run.Length && (from >= 0 || length <= longestAdded); length++)
            {
                var logCount = FindLogCount(run, i, length, longestAdded, ref from);
                if (double.IsNaN(logCount))
                {
                    continue;
                }

                var score = logCount - _logTotal + _scores[i + length];
                if (score >= best)
                {
                    best = score;
                    _lengths[i] = length;
                }
            }

            if (_lengths[i] == 0)
            {
                _lengths[i] = 1;
                best = _scores[i + 1] - _logTotal;
            }

            _scores[i] = best;
        }
    }

    // One step further in jieba's trie, from the place where its last step ended. NaN: no word ends here.
    private double FindLogCount(ReadOnlySpan<char> run, int start, int length, int longestAdded, ref int from)
    {
        var value = 0;
        if (from >= 0)
        {
            var code = _codes[start + length - 1];
            var unit = _jieba.Trie.Units[from + code];
            from = unit.Check == code ? unit.Base : -1;
            value = unit.Check == code ? unit.Value : 0;
        }

        if (length <= longestAdded && _added.TryGetValue(run.Slice(start, length), out var added))
        {
            return added == 0 ? double.NaN : DeterministicMath.Log(added);
        }

        return value == 0 ? double.NaN : _jieba.LogCounts[value];
    }

    // jieba's FREQ.get(piece, 1): 0 for the beginning of a word that is no word itself, 1 for what begins none.
    private int FindCount(ReadOnlySpan<char> piece)
    {
        if (_added.TryGetValue(piece, out var added))
        {
            return added;
        }

        var slot = _jieba.FindPath(piece);
        return slot >= 0 ? _jieba.CountAt(slot) : _prefixes.Contains(piece) ? 0 : 1;
    }
}
