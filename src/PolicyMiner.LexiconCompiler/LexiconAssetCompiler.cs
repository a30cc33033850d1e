using System.Globalization;
using System.Runtime.InteropServices;
using PolicyMiner.Segmentation;

namespace PolicyMiner.LexiconCompiler;

/// <summary>Compiles jieba's dict.txt and the figures of its boundary model into the asset that the library embeds.</summary>
internal static class LexiconAssetCompiler
{
    private const string States = "BEMS";
    private const int Patience = 1 << 22;

    /// <summary>Compiles the files of an installed jieba.</summary>
    /// <param name="folder">The package's folder, with dict.txt and finalseg.</param>
    /// <param name="source">What they are, for the manifest.</param>
    public static LexiconAsset Compile(string folder, string source)
    {
        var words = ReadWords(Path.Combine(folder, "dict.txt"), out var total);
        var counts = words.Values.Select(w => w.Count).Distinct().Order().Prepend(0).ToArray();
        var tagNames = words.Values.Select(w => w.Tag).Distinct().Order(StringComparer.Ordinal).Prepend(string.Empty).ToArray();
        var characters = SortCharacters(words);
        var (units, tags) = BuildTrie(words, characters, counts, tagNames);
        var (emitted, emissions) = ReadEmissions(Path.Combine(folder, "finalseg", "prob_emit.py"));
        return new LexiconAsset
        {
            Source = source,
            Characters = characters,
            Units = units,
            Tags = tags,
            TagNames = tagNames,
            Counts = counts,
            LogCounts = Array.ConvertAll(counts, c => c == 0 ? 0 : Math.Log(c)),
            Total = total,
            LogTotal = Math.Log(total),
            Start = ReadStart(Path.Combine(folder, "finalseg", "prob_start.py")),
            Transitions = ReadTransitions(Path.Combine(folder, "finalseg", "prob_trans.py")),
            EmittedCharacters = emitted,
            Emissions = emissions,
        };
    }

    // As jieba's gen_pfdict: a word given twice has its last count, but the total counts both.
    private static SortedDictionary<string, (int Count, string Tag)> ReadWords(string path, out long total)
    {
        var words = new SortedDictionary<string, (int Count, string Tag)>(StringComparer.Ordinal);
        total = 0;
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Trim().Split(' ');
            var count = int.Parse(fields[1], CultureInfo.InvariantCulture);
            total += count;

            // jieba looks words up only in runs of these characters; the one other word (γ射线) can never be found.
            if (fields[0].All(CharacterClasses.IsRunCharacter))
            {
                words[fields[0]] = (count, fields[2]);
            }
        }

        return words;
    }

    // The more often a character stands in text, the smaller its code, so that frequent paths share cache lines.
    private static char[] SortCharacters(SortedDictionary<string, (int Count, string Tag)> words)
    {
        var weights = new Dictionary<char, long>();
        foreach (var (word, (count, _)) in words)
        {
            foreach (var c in word)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(weights, c, out _) += count;
            }
        }

        return weights.OrderByDescending(w => w.Value).ThenBy(w => w.Key).Select(w => w.Key).ToArray();
    }

    private static (TrieUnit[] Units, byte[] Tags) BuildTrie(
        SortedDictionary<string, (int Count, string Tag)> words, char[] characters, int[] counts, string[] tagNames)
    {
        var codes = CharacterCodes.Create(characters);
        var entries = words
            .Select(w => (Entry: new TrieEntry(codes.Encode(w.Key), (ushort)Array.BinarySearch(counts, w.Value.Count), w.Value.Count), w.Value.Tag))
            .OrderBy(w => w.Entry.Codes, StringComparer.Ordinal)
            .ToList();
        var (units, slots) = DoubleArrayTrieBuilder.Build(entries.ConvertAll(e => e.Entry), Patience);
        var tags = new byte[units.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            tags[slots[i]] = (byte)Array.IndexOf(tagNames, entries[i].Tag);
        }

        return (units, tags);
    }

    private static double[] ReadStart(string path)
    {
        var start = new double[States.Length];
        foreach (var (state, value) in PythonLiteral.ReadDictionary(path))
        {
            start[StateIndex(state)] = (double)value;
        }

        return start;
    }

    private static double[] ReadTransitions(string path)
    {
        var transitions = new double[States.Length * States.Length];
        Array.Fill(transitions, BoundaryModel.MinFloat);
        foreach (var (from, row) in PythonLiteral.ReadDictionary(path))
        {
            foreach (var (to, value) in (List<KeyValuePair<object, object>>)row)
            {
                transitions[(StateIndex(from) * States.Length) + StateIndex(to)] = (double)value;
            }
        }

        return transitions;
    }

    // jieba asks the model only about Han characters; other emissions (one sign, ∶) cannot be reached.
    private static (char[] Characters, double[] Emissions) ReadEmissions(string path)
    {
        var rows = new SortedDictionary<char, double[]>();
        foreach (var (state, column) in PythonLiteral.ReadDictionary(path))
        {
            foreach (var (character, value) in (List<KeyValuePair<object, object>>)column)
            {
                var c = ((string)character).Single();
                if (!CharacterClasses.IsHan(c))
                {
                    continue;
                }

                if (!rows.TryGetValue(c, out var row))
                {
                    rows[c] = row = Enumerable.Repeat(BoundaryModel.MinFloat, States.Length).ToArray();
                }

                row[StateIndex(state)] = (double)value;
            }
        }

        return (rows.Keys.ToArray(), rows.Values.SelectMany(r => r).ToArray());
    }

    private static int StateIndex(object state) => States.IndexOf((string)state, StringComparison.Ordinal);
}
