using System.Text;
using PolicyMiner.Foundation;

namespace PolicyMiner.Segmentation.NewWords;

/// <summary>Writes proposed words as a user lexicon: figures and examples are comments, so that the file can be pruned by hand and given to --user-lexicon.</summary>
public static class TermListFile
{
    /// <summary>The text of the file.</summary>
    public static string Write(IReadOnlyList<TermCandidate> candidates)
    {
        var text = new StringBuilder();
        text.Append("# New words proposed by 'policyminer terms', best first. Delete the lines that are no words, then give the file to --user-lexicon.\n");
        text.Append("# Figures: occurrences and documents; cohesion (NPMI of the weakest joint); entropy in nats of what stands before and behind; score = cohesion * sqrt(smaller entropy) * ln(count).\n");
        for (var i = 0; i < candidates.Count; i++)
        {
            var c = candidates[i];
            text.Append('\n').Append(c.Word).Append(' ').Append(c.Tag).Append('\n');
            text.Append($"#   {NumberFormat.Integer(i + 1)}. {string.Join('|', c.Pieces)}: {NumberFormat.Integer(c.Count)} times in {NumberFormat.Integer(c.Documents)} documents; ");
            text.Append($"cohesion {NumberFormat.Fixed(c.Cohesion, 2)}, before {NumberFormat.Fixed(c.LeftFreedom, 2)}, behind {NumberFormat.Fixed(c.RightFreedom, 2)}, score {NumberFormat.Fixed(c.Score, 2)}\n");
            foreach (var example in c.Examples)
            {
                text.Append("#   ").Append(example).Append('\n');
            }
        }

        return text.ToString();
    }
}
