using System.Text;
using PolicyMiner.Foundation;

namespace PolicyMiner.Topics;

/// <summary>φ in forms that other tools read.</summary>
public static class TopicWordExport
{
    /// <summary>One line a topic, one number a term, parted by blanks, in full precision: for <see cref="TopicWordText"/>, numpy's loadtxt and gensim. No header; ASCII.</summary>
    public static void WriteMatrix(SavedTopicModel model, Stream stream)
    {
        using var text = Text(stream, byteOrderMark: false);
        for (var k = 0; k < model.TopicCount; k++)
        {
            for (var w = 0; w < model.TermCount; w++)
            {
                text.Write(w == 0 ? string.Empty : " ");
                text.Write(Number(model.TopicWord[(k * model.TermCount) + w]));
            }

            text.Write('\n');
        }
    }

    /// <summary>The terms of the columns of <see cref="WriteMatrix"/>, one a line; UTF-8.</summary>
    public static void WriteTerms(SavedTopicModel model, Stream stream)
    {
        using var text = Text(stream, byteOrderMark: false);
        foreach (var term in model.Terms)
        {
            text.Write(term);
            text.Write('\n');
        }
    }

    /// <summary>As MALLET's --topic-word-weights-file: topic (from 0), term and weight, parted by tabs, one line each; weights are φ times the topic's tokens.</summary>
    public static void WriteMallet(SavedTopicModel model, Stream stream)
    {
        using var text = Text(stream, byteOrderMark: false);
        for (var k = 0; k < model.TopicCount; k++)
        {
            for (var w = 0; w < model.TermCount; w++)
            {
                text.Write($"{NumberFormat.Integer(k)}\t{model.Terms[w]}\t{Number(model.TopicWord[(k * model.TermCount) + w] * model.TopicCounts[k])}\n");
            }
        }
    }

    private static StreamWriter Text(Stream stream, bool byteOrderMark) => new(stream, new UTF8Encoding(byteOrderMark), 1 << 16, leaveOpen: true);

    private static string Number(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
