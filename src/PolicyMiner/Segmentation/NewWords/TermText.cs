using System.Runtime.InteropServices;

namespace PolicyMiner.Segmentation.NewWords;

/// <summary>All documents' tokens in one row, words numbered in the order in which the documents bring them.</summary>
internal sealed class TermText
{
    // What can be part of a term: not function words, numbers, measures, times, places.
    private static readonly HashSet<string> Excluded = new(
        ["u", "uj", "ul", "uv", "ud", "ug", "uz", "p", "c", "r", "rr", "rz", "rg", "y", "e", "o", "w", "zg", "t", "tg", "x", "m", "mq", "mg", "ns", "nrt", "nrfg", "d", "df", "dg", "f", "q", "vd"],
        StringComparer.Ordinal);

    private TermText(List<string> words, List<string> tags, int[] tokens, int[] documents, int documentCount)
    {
        Words = words;
        Tags = tags;
        Tokens = tokens;
        Documents = documents;
        DocumentCount = documentCount;
        IsWord = [.. words.Select(IsWordText)];
        CanJoin = [.. words.Select((w, i) => IsWord[i] && !Excluded.Contains(tags[i]))];
        Counts = new int[words.Count];
        foreach (var token in tokens)
        {
            Counts[token]++;
            WordTokens += IsWord[token] ? 1 : 0;
        }
    }

    public List<string> Words { get; }

    public List<string> Tags { get; }

    /// <summary>Word of each token.</summary>
    public int[] Tokens { get; }

    /// <summary>Document of each token.</summary>
    public int[] Documents { get; }

    public int DocumentCount { get; }

    /// <summary>Whether each word is a word, not a sign or number.</summary>
    public bool[] IsWord { get; }

    /// <summary>Whether each word can be part of a term.</summary>
    public bool[] CanJoin { get; }

    /// <summary>Occurrences of each word.</summary>
    public int[] Counts { get; }

    /// <summary>Number of tokens that are words.</summary>
    public long WordTokens { get; }

    public static TermText Merge(IReadOnlyList<TermDocument> documents)
    {
        var words = new List<string>();
        var tagCounts = new Dictionary<(int Word, string Tag), int>();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var tokens = new int[documents.Sum(d => d.Tokens.Length)];
        var documentOf = new int[tokens.Length];
        var n = 0;
        for (var d = 0; d < documents.Count; d++)
        {
            var map = new int[documents[d].Words.Count];
            for (var w = 0; w < map.Length; w++)
            {
                if (!ids.TryGetValue(documents[d].Words[w], out map[w]))
                {
                    map[w] = words.Count;
                    ids.Add(documents[d].Words[w], map[w]);
                    words.Add(documents[d].Words[w]);
                }
            }

            foreach (var ((word, tag), count) in documents[d].Tags)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(tagCounts, (map[word], tag), out _) += count;
            }

            foreach (var token in documents[d].Tokens)
            {
                tokens[n] = map[token];
                documentOf[n++] = d;
            }
        }

        return new TermText(words, MostFrequent(tagCounts, words.Count), tokens, documentOf, documents.Count);
    }

    private static List<string> MostFrequent(Dictionary<(int Word, string Tag), int> counts, int words)
    {
        var tags = new string[words];
        foreach (var ((word, tag), _) in counts.OrderBy(c => c.Value).ThenByDescending(c => c.Key.Tag, StringComparer.Ordinal))
        {
            tags[word] = tag;
        }

        return [.. tags];
    }

    private static bool IsWordText(string word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (!CharacterClasses.IsHan(c) && !char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }

            letters += char.IsAsciiDigit(c) ? 0 : 1;
        }

        return letters > 0;
    }
}
