namespace PolicyMiner.Segmentation;

/// <summary>
/// Builds a <see cref="DoubleArrayTrie"/> from sorted words. States are placed in order of their weight, so that those
/// that text visits most lie together at the front of the array and stay in the processor's cache.
/// </summary>
internal sealed class DoubleArrayTrieBuilder
{
    private readonly IReadOnlyList<TrieEntry> _entries;
    private readonly int _patience;
    private readonly List<Node> _nodes = [];
    private readonly int[] _searchStart = new int[64];
    private TrieUnit[] _units = [];
    private bool[] _baseTaken = [];
    private int[] _nextEmpty = [];
    private int _end;

    private DoubleArrayTrieBuilder(IReadOnlyList<TrieEntry> entries, int patience)
    {
        _entries = entries;
        _patience = patience;
    }

    /// <summary>Builds the trie.</summary>
    /// <param name="entries">Words in strictly rising ordinal order of their codes.</param>
    /// <param name="patience">After how many places that do not fit the front of the array is given up: more is denser and slower.</param>
    /// <returns>The slots in use, without the empty ones that <see cref="DoubleArrayTrie"/> wants behind them, and the slot of each word.</returns>
    public static (TrieUnit[] Units, int[] Slots) Build(IReadOnlyList<TrieEntry> entries, int patience = 256)
    {
        for (var i = 1; i < entries.Count; i++)
        {
            if (string.CompareOrdinal(entries[i - 1].Codes, entries[i].Codes) >= 0)
            {
                throw new ArgumentException("The words are not in strictly rising order.", nameof(entries));
            }
        }

        return new DoubleArrayTrieBuilder(entries, patience).Build();
    }

    /// <summary>The slots followed by the empty ones that walks may touch.</summary>
    public static DoubleArrayTrie Pad(ReadOnlySpan<TrieUnit> units)
    {
        var padded = new TrieUnit[units.Length + DoubleArrayTrie.CodeLimit];
        units.CopyTo(padded);
        return new DoubleArrayTrie(padded);
    }

    private (TrieUnit[] Units, int[] Slots) Build()
    {
        CollectNodes();
        Grow(DoubleArrayTrie.CodeLimit);
        foreach (var node in Enumerable.Range(0, _nodes.Count).OrderByDescending(n => _nodes[n].Weight).ThenBy(n => n))
        {
            Place(node);
        }

        return Number();
    }

    // Breadth first, so that the children of a node stand one after the other.
    private void CollectNodes()
    {
        _nodes.Add(new Node { Last = _entries.Count });
        for (var n = 0; n < _nodes.Count; n++)
        {
            var node = _nodes[n];
            var depth = node.Depth;
            var first = node.First;
            if (first < node.Last && _entries[first].Codes.Length == depth)
            {
                node.Word = first;
                first++;
            }

            node.FirstChild = _nodes.Count;
            while (first < node.Last)
            {
                var code = _entries[first].Codes[depth];
                var child = new Node { First = first, Depth = depth + 1, Code = code };
                while (first < node.Last && _entries[first].Codes[depth] == code)
                {
                    child.Weight += _entries[first].Weight;
                    first++;
                }

                child.Last = first;
                _nodes.Add(child);
            }

            node.LastChild = _nodes.Count;
        }

        _nodes[0].Weight = long.MaxValue;
    }

    private void Place(int index)
    {
        var node = _nodes[index];
        if (node.FirstChild == node.LastChild)
        {
            node.Base = -1;
            return;
        }

        node.Base = index == 0 ? 0 : FindBase(node);
        _baseTaken[node.Base] = true;
        for (var c = node.FirstChild; c < node.LastChild; c++)
        {
            var slot = node.Base + _nodes[c].Code;
            _nodes[c].Slot = slot;
            _units[slot].Check = _nodes[c].Code;
            _end = Math.Max(_end, slot + 1);
        }
    }

    // Where the search begins depends on the number of children: the front of the array soon has no room for large families, but
    // single children still fill its holes.
    private int FindBase(Node node)
    {
        var firstCode = _nodes[node.FirstChild].Code;
        ref var search = ref _searchStart[Math.Min(node.LastChild - node.FirstChild, _searchStart.Length - 1)];
        var start = Math.Max(search, firstCode + 1);
        var failures = 0;
        for (var slot = NextEmpty(start); ; slot = NextEmpty(slot + 1))
        {
            var candidate = slot - firstCode;
            if (_baseTaken[candidate] || !Fits(node, candidate))
            {
                failures++;
                continue;
            }

            if (failures > _patience)
            {
                search = Math.Max(search, start + ((slot - start) / 2));
            }

            return candidate;
        }
    }

    // First empty slot from here on; the links over occupied stretches are shortened as they are walked.
    private int NextEmpty(int slot)
    {
        Grow(slot + DoubleArrayTrie.CodeLimit + 1);
        var end = slot;
        while (_units[end].Check != 0)
        {
            end = Math.Max(end + 1, _nextEmpty[end]);
            Grow(end + DoubleArrayTrie.CodeLimit + 1);
        }

        while (slot < end)
        {
            var next = Math.Max(slot + 1, _nextEmpty[slot]);
            _nextEmpty[slot] = end;
            slot = next;
        }

        return end;
    }

    private bool Fits(Node node, int candidate)
    {
        for (var c = node.FirstChild; c < node.LastChild; c++)
        {
            if (_units[candidate + _nodes[c].Code].Check != 0)
            {
                return false;
            }
        }

        return true;
    }

    private (TrieUnit[] Units, int[] Slots) Number()
    {
        var slots = new int[_entries.Count];
        foreach (var node in _nodes.Skip(1))
        {
            _units[node.Slot].Base = node.Base;
            if (node.Word >= 0)
            {
                _units[node.Slot].Value = _entries[node.Word].Value;
                slots[node.Word] = node.Slot;
            }
        }

        return (_units[.._end], slots);
    }

    private void Grow(int size)
    {
        if (_units.Length < size)
        {
            var length = Math.Max(size, _units.Length * 2);
            Array.Resize(ref _units, length);
            Array.Resize(ref _baseTaken, length);
            Array.Resize(ref _nextEmpty, length);
        }
    }

    private sealed class Node
    {
        public int First { get; init; }

        public int Last { get; set; }

        public int Depth { get; init; }

        public ushort Code { get; init; }

        public long Weight { get; set; }

        public int Word { get; set; } = -1;

        public int FirstChild { get; set; }

        public int LastChild { get; set; }

        public int Base { get; set; }

        public int Slot { get; set; }
    }
}
