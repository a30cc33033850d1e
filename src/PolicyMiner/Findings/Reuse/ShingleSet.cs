namespace PolicyMiner.Findings.Reuse;

/// <summary>The 3-character shingles of a text without blanks and punctuation.</summary>
internal sealed class ShingleSet
{
    /// <summary>Characters of a shingle.</summary>
    public const int Length = 3;

    private ShingleSet(string letters, ulong[] shingles)
    {
        Letters = letters;
        Shingles = shingles;
    }

    /// <summary>Letters and digits of the text.</summary>
    public string Letters { get; }

    /// <summary>The distinct shingles as numbers, rising.</summary>
    public ulong[] Shingles { get; }

    /// <summary>Cuts a text.</summary>
    public static ShingleSet Of(ReadOnlySpan<char> text)
    {
        var letters = new char[text.Length];
        var n = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters[n++] = c;
            }
        }

        var shingles = new ulong[Math.Max(0, n - Length + 1)];
        for (var i = 0; i < shingles.Length; i++)
        {
            shingles[i] = ((ulong)letters[i] << 32) | ((ulong)letters[i + 1] << 16) | letters[i + 2];
        }

        Array.Sort(shingles);
        return new ShingleSet(new string(letters, 0, n), Distinct(shingles));
    }

    /// <summary>|A ∩ B| / |A ∪ B|; two texts too short for a shingle are alike when they are the same.</summary>
    public double Jaccard(ShingleSet other)
    {
        var both = 0;
        for (int i = 0, j = 0; i < Shingles.Length && j < other.Shingles.Length;)
        {
            if (Shingles[i] == other.Shingles[j])
            {
                both++;
                i++;
                j++;
            }
            else if (Shingles[i] < other.Shingles[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        var all = Shingles.Length + other.Shingles.Length - both;
        return all == 0 ? (Letters == other.Letters ? 1 : 0) : both / (double)all;
    }

    private static ulong[] Distinct(ulong[] sorted)
    {
        var n = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                sorted[n++] = sorted[i];
            }
        }

        return n == sorted.Length ? sorted : sorted[..n];
    }
}
