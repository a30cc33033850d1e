using System.Text;
using PolicyMiner.Foundation;

namespace PolicyMiner.Vectors;

/// <summary>Writes a bag of words in the UCI docword format: lines D, V and number of pairs, then "unit term count" with ids from 1.</summary>
public static class DocwordWriter
{
    /// <summary>Writes the bag as ASCII; the stream stays open.</summary>
    public static void Write(BagOfWords bag, Stream stream)
    {
        using var text = new StreamWriter(stream, new ASCIIEncoding(), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        text.WriteLine(NumberFormat.Integer(bag.UnitCount));
        text.WriteLine(NumberFormat.Integer(bag.TermCount));
        text.WriteLine(NumberFormat.Integer(bag.PairCount));
        for (var d = 0; d < bag.UnitCount; d++)
        {
            var terms = bag.Terms(d);
            var counts = bag.CountsOf(d);
            for (var i = 0; i < terms.Length; i++)
            {
                text.Write(NumberFormat.Integer(d + 1));
                text.Write(' ');
                text.Write(NumberFormat.Integer(terms[i] + 1));
                text.Write(' ');
                text.WriteLine(NumberFormat.Integer(counts[i]));
            }
        }
    }
}
