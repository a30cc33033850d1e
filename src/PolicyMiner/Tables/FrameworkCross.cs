using PolicyMiner.Findings.Frameworks;

namespace PolicyMiner.Tables;

/// <summary>
/// Counts of the clauses that two frameworks both code, by a dimension of each. Codes stand in corpus order, so both are walked side by side and nothing
/// is held for a clause.
/// </summary>
internal sealed class FrameworkCross
{
    private FrameworkCross(int first, int second)
    {
        Clauses = new int[first, second];
        Documents = new int[first, second];
        First = new int[first];
        Second = new int[second];
    }

    /// <summary>Clauses that both frameworks code.</summary>
    public int Both { get; private set; }

    /// <summary>Of these, clauses with a dimension of the first framework and one of the second.</summary>
    public int[,] Clauses { get; }

    /// <summary>Documents of <see cref="Clauses"/>.</summary>
    public int[,] Documents { get; }

    /// <summary>Of <see cref="Both"/>, clauses with a dimension of the first framework.</summary>
    public int[] First { get; }

    /// <summary>Of <see cref="Both"/>, clauses with a dimension of the second framework.</summary>
    public int[] Second { get; }

    /// <summary>Counts them.</summary>
    /// <param name="first">Codes of one framework, in corpus order.</param>
    /// <param name="second">Codes of another.</param>
    public static FrameworkCross Of(FrameworkCoding first, FrameworkCoding second)
    {
        var cross = new FrameworkCross(first.Framework.Dimensions.Count, second.Framework.Dimensions.Count);
        var lastDocument = new int[cross.First.Length, cross.Second.Length];
        var (a, b) = (new List<int>(), new List<int>());
        for (int i = 0, j = 0; i < first.Codes.Count && j < second.Codes.Count;)
        {
            var order = Place(first.Codes[i]).CompareTo(Place(second.Codes[j]));
            if (order < 0)
            {
                i++;
            }
            else if (order > 0)
            {
                j++;
            }
            else
            {
                var document = first.Codes[i].Document;
                i = Dimensions(first.Codes, i, a);
                j = Dimensions(second.Codes, j, b);
                cross.Add(a, b, document, lastDocument);
            }
        }

        return cross;
    }

    private void Add(List<int> first, List<int> second, int document, int[,] lastDocument)
    {
        Both++;
        first.ForEach(a => First[a]++);
        second.ForEach(b => Second[b]++);
        foreach (var a in first)
        {
            foreach (var b in second)
            {
                Clauses[a, b]++;
                Documents[a, b] += lastDocument[a, b] == document + 1 ? 0 : 1;
                lastDocument[a, b] = document + 1;
            }
        }
    }

    /// <summary>Collects the dimensions of the clause at a place; gives the place of the next clause.</summary>
    private static int Dimensions(IReadOnlyList<FrameworkCode> codes, int from, List<int> dimensions)
    {
        dimensions.Clear();
        var i = from;
        for (; i < codes.Count && Place(codes[i]) == Place(codes[from]); i++)
        {
            if (!dimensions.Contains(codes[i].Dimension))
            {
                dimensions.Add(codes[i].Dimension);
            }
        }

        return i;
    }

    private static (int Document, int Clause) Place(FrameworkCode code) => (code.Document, code.Clause);
}
