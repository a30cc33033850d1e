using PolicyMiner.Documents;
using PolicyMiner.Topics;

namespace PolicyMiner.Tests.Findings;

/// <summary>Documents and θ for the tests of findings.</summary>
internal static class SomeDocuments
{
    /// <summary>Documents with the given dates: "2019-02-13", "2019", or null.</summary>
    public static DocumentRecord[] Dated(params string?[] dates)
        => [.. dates.Select((d, i) => Record(i) with
        {
            Date = d is { Length: 10 } ? DateOnly.ParseExact(d, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null,
            Year = d is null ? null : int.Parse(d[..4], System.Globalization.CultureInfo.InvariantCulture),
        })];

    /// <summary>A document by number.</summary>
    public static DocumentRecord Record(int index)
        => new() { Id = $"D{index + 1:000}", File = $"{index + 1}.txt", Title = $"文件{index + 1}", Encoding = "utf-8" };

    /// <summary>θ with one unit a document; each row of counts sums to the tokens of the document. α is tiny, so that θ is the share of the counts.</summary>
    public static DocumentTopics Theta(params double[][] counts)
    {
        var k = counts[0].Length;
        var model = new TopicModel
        {
            TopicCount = k,
            TermCount = 1,
            UnitCount = counts.Length,
            TopicWord = [.. Enumerable.Repeat(1.0, k)],
            DocumentTopic = new double[counts.Length * k],
            DocumentTopicCounts = [.. counts.SelectMany(c => c)],
            TopicCounts = [.. Enumerable.Range(0, k).Select(t => counts.Sum(c => c[t]))],
            Alpha = [.. Enumerable.Repeat(1e-12, k)],
            Beta = 0.05,
            Objective = [],
            Converged = true,
        };
        return DocumentTopics.RollUp(model, [.. Enumerable.Range(0, counts.Length)]);
    }
}
