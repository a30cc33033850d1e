using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Topics;

/// <summary>Reads topic-word weights of any tool: one line a topic, one number a term, parted by blanks.</summary>
public static class TopicWordText
{
    private const string What = "topic-word weights: one line a topic, one number of 0 or more for each term, parted by blanks";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="terms">V; every line must have so many numbers.</param>
    /// <returns>K × V weights, row-major, as they stand there.</returns>
    /// <exception cref="InputException">The file is missing or not of this form; names the line.</exception>
    public static double[] Read(string path, int terms)
    {
        using var numbers = NumberLines.Open(path, What);
        var weights = new List<double>();
        while (!numbers.AtEnd)
        {
            for (var w = 0; w < terms; w++)
            {
                weights.Add(numbers.Number($"{NumberFormat.Integer(terms)} numbers of 0 or more, one for each term of the vocabulary; this would be number {NumberFormat.Integer(w + 1)}"));
            }

            if (!numbers.AtLineEnd)
            {
                throw numbers.Wrong($"the end of the line after {NumberFormat.Integer(terms)} numbers, one for each term of the vocabulary");
            }
        }

        return weights.Count > 0 ? [.. weights] : throw numbers.Wrong("at least one line of numbers");
    }
}
