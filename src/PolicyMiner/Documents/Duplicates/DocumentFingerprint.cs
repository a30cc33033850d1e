namespace PolicyMiner.Documents.Duplicates;

/// <summary>
/// What is kept of a document's text to find its copies: a hash of the whole, and a MinHash signature of its character shingles, by which the
/// Jaccard similarity of two texts is estimated (Broder 1997). One permutation, split into bins, instead of one for each place of the signature
/// (Li, Owen and Zhang 2012); empty bins are filled from the next full one (Shrivastava and Li 2014).
/// </summary>
public sealed class DocumentFingerprint
{
    /// <summary>Places of the signature; the standard error of the estimated similarity is at most 0.5/√128 = 0.044.</summary>
    public const int Size = 128;

    /// <summary>Characters of a shingle.</summary>
    public const int Shingle = 5;

    private DocumentFingerprint(ulong hash, uint[] signature, int characters)
    {
        Hash = hash;
        Signature = signature;
        Characters = characters;
    }

    /// <summary>Hash of the letters and digits of the text, blanks and punctuation left out.</summary>
    internal ulong Hash { get; }

    /// <summary>The signature; empty for a text shorter than a shingle.</summary>
    internal uint[] Signature { get; }

    /// <summary>Letters and digits of the text.</summary>
    internal int Characters { get; }

    /// <summary>Takes the fingerprint of a text; a pure function, safe on any thread.</summary>
    public static DocumentFingerprint Of(ReadOnlySpan<char> text)
    {
        var signature = new uint[Size];
        Array.Fill(signature, uint.MaxValue);
        var whole = 14695981039346656037UL;
        var characters = 0;
        const ulong Multiplier = 1099511628211UL;
        var shingles = new ShingleReader(text);
        while (shingles.Next(out var c, out var hash))
        {
            whole = (whole ^ c) * Multiplier;
            characters++;
            if (characters >= Shingle)
            {
                ref var place = ref signature[(int)(hash >> 57)];
                place = Math.Min(place, (uint)hash);
            }
        }

        return new DocumentFingerprint(ShingleReader.Mix(whole ^ (ulong)characters), characters < Shingle ? [] : Densify(signature), characters);
    }

    /// <summary>Estimated Jaccard similarity of the shingles of two texts, 0 to 1.</summary>
    public double SimilarityTo(DocumentFingerprint other)
    {
        if (Signature.Length == 0 || other.Signature.Length == 0)
        {
            return IsCopyOf(other) ? 1 : 0;
        }

        var equal = 0;
        for (var i = 0; i < Size; i++)
        {
            equal += Signature[i] == other.Signature[i] ? 1 : 0;
        }

        return (double)equal / Size;
    }

    /// <summary>Whether two texts are the same but for blanks and punctuation.</summary>
    public bool IsCopyOf(DocumentFingerprint other) => Hash == other.Hash && Characters == other.Characters;

    /// <summary>The distinct shingles of a text as rising hashes of 64 bits.</summary>
    internal static ulong[] ShinglesOf(ReadOnlySpan<char> text)
    {
        var hashes = new ulong[text.Length];
        var count = 0;
        var characters = 0;
        var shingles = new ShingleReader(text);
        while (shingles.Next(out _, out var hash))
        {
            if (++characters >= Shingle)
            {
                hashes[count++] = hash;
            }
        }

        Array.Resize(ref hashes, count);
        Array.Sort(hashes);
        return [.. hashes.Where((h, i) => i == 0 || h != hashes[i - 1])];
    }

    /// <summary>Jaccard similarity of two texts by their distinct shingles (<see cref="ShinglesOf"/>): shared ones among all, 0 to 1.</summary>
    internal static double Jaccard(ulong[] a, ulong[] b)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            var (x, y) = (a[i], b[j]);
            shared += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        var all = a.Length + b.Length - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    // An empty bin takes the value of the next full one, marked with the distance, so that two texts agree there only when they agree on both.
    private static uint[] Densify(uint[] signature)
    {
        var filled = (uint[])signature.Clone();
        for (var i = 0; i < Size; i++)
        {
            for (var distance = 1; filled[i] == uint.MaxValue && distance < Size; distance++)
            {
                var next = signature[(i + distance) % Size];
                if (next != uint.MaxValue)
                {
                    filled[i] = next + ((uint)distance * 2654435769u);
                    break;
                }
            }
        }

        return filled;
    }
}
