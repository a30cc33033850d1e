namespace PolicyMiner.Evaluation;

/// <summary>
/// C_v: each of the top words has a vector of its NPMI with all top words (itself included), windows of 110 kept tokens; the value is the
/// mean cosine of a word's vector and the sum of all vectors (Röder, Both and Hinneburg 2015; as gensim 4.2 computes it).
/// Higher is better; −1 to 1, in practice 0.3 to 0.8.
/// </summary>
internal sealed class Cv : CoherenceMetric
{
    public override string Name => "c_v";

    public override string Title => "C_v coherence";

    public override string ChineseTitle => "C_v 一致性";

    public override double Lowest => -1;

    public override double Highest => 1;

    public override string Formula => "mean over the top 10 words of cos(v_i, sum_j v_j), v_i = (NPMI(i,1), ..., NPMI(i,10)), p by sliding windows of 110 kept tokens";

    public override string Source => "Röder, Both and Hinneburg 2015; counted as gensim 4.2 does";

    public override MetricNeeds Needs => MetricNeeds.Sequences;

    protected override CooccurrenceCounts? Counts(EvaluationContext context) => context.WideWindows;

    protected override double Coherence(int[] words, CooccurrenceCounts counts)
    {
        var n = words.Length;
        var vectors = new double[n * n];
        var sum = new double[n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                vectors[(i * n) + j] = CNpmi.Npmi(counts.Count(words[i]), counts.Count(words[j]), counts.Count(words[i], words[j]), counts.Total);
                vectors[(j * n) + i] = vectors[(i * n) + j];
            }
        }

        for (var i = 0; i < n * n; i++)
        {
            sum[i % n] += vectors[i];
        }

        var cosines = 0.0;
        for (var i = 0; i < n; i++)
        {
            cosines += Cosine(vectors.AsSpan(i * n, n), sum);
        }

        return cosines / n;
    }

    private static double Cosine(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double product = 0, squareA = 0, squareB = 0;
        for (var i = 0; i < a.Length; i++)
        {
            product += a[i] * b[i];
            squareA += a[i] * a[i];
            squareB += b[i] * b[i];
        }

        return product / (Math.Sqrt(squareA) * Math.Sqrt(squareB));
    }
}
