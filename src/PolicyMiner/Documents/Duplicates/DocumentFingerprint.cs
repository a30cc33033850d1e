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
        var window = 0UL;
        var whole = 14695981039346656037UL;
        var characters = 0;
        const ulong Multiplier = 1099511628211UL;
        Span<char> last = stackalloc char[Shingle];
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                continue;
            }

            whole = (whole ^ c) * Multiplier;
            last[characters % Shingle] = c;
            characters++;
            if (characters < Shingle)
            {
                continue;
            }

            window = 0;
            for (var i = 0; i < Shingle; i++)
            {
                window = (window * 0x9E3779B97F4A7C15UL) + last[(characters + i) % Shingle] + 1;
            }

            var mixed = Mix(window);
            ref var place = ref signature[(int)(mixed >> 57)];
            place = Math.Min(place, (uint)mixed);
        }

        return new DocumentFingerprint(Mix(whole ^ (ulong)characters), characters < Shingle ? [] : Densify(signature), characters);
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

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
