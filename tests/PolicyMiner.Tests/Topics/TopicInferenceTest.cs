using PolicyMiner.Topics;

namespace PolicyMiner.Tests.Topics;

public class TopicInferenceTest
{
    private static readonly double[] Phi = [0.5, 0.3, 0.1, 0.1, 0.1, 0.1, 0.3, 0.5];

    [Fact]
    public void Infer_WhenSolvableByHand_GivesTheMode()
    {
        // Two topics on one own term each: r is 0 or 1, so θ_1 = (α_1 + n_1) / (Σα + n) at once.
        var inference = new TopicInference([1, 0, 0, 1], 2, 2, [0.5, 1.5]);
        var theta = new double[2];
        inference.Infer([0, 1], [3, 5], theta);
        theta[0].Should().BeApproximately(3.5 / 10, 1e-12);
        theta[1].Should().BeApproximately(6.5 / 10, 1e-12);
        inference.LogLikelihood(theta, [0, 1], [1, 2]).Should().BeApproximately(Math.Log(0.35) + (2 * Math.Log(0.65)), 1e-12);
    }

    [Fact]
    public void Infer_WhenTopicsShareTerms_SolvesTheFixedPoint()
    {
        // The condition itself, checked with plain arithmetic: θ_k (Σα + n) = α_k + Σ_w n_w θ_k φ_kw / Σ_j θ_j φ_jw.
        int[] terms = [0, 1, 3];
        int[] counts = [4, 2, 1];
        double[] alpha = [0.1, 0.4];
        var theta = new double[2];
        new TopicInference(Phi, 2, 4, alpha).Infer(terms, counts, theta);
        theta.Sum().Should().BeApproximately(1, 1e-12);
        for (var k = 0; k < 2; k++)
        {
            var expected = alpha[k];
            for (var i = 0; i < terms.Length; i++)
            {
                expected += counts[i] * theta[k] * Phi[(k * 4) + terms[i]] / ((theta[0] * Phi[terms[i]]) + (theta[1] * Phi[4 + terms[i]]));
            }

            theta[k].Should().BeApproximately(expected / 7.5, 2e-6);
        }
    }

    [Fact]
    public void Infer_WhenUnitIsEmpty_GivesThePriorMean()
    {
        var theta = new double[2];
        new TopicInference(Phi, 2, 4, [1, 3]).Infer([], [], theta);
        theta.Should().Equal(0.25, 0.75);
    }

    [Fact]
    public void Infer_OfManyUnits_GivesTheSameBitsForAnyNumberOfThreads()
    {
        var (bag, truth) = KnownCorpora.Drawn(5, terms: 50, units: 300, tokens: 30, seed: 2);
        var inference = new TopicInference([.. truth.SelectMany(t => t)], 5, 50, [0.1, 0.1, 0.1, 0.1, 0.1]);
        var one = inference.Infer(bag);
        inference.Infer(bag, jobs: 4).Should().Equal(one);
        var single = new double[5];
        inference.Infer(bag.Terms(211), bag.CountsOf(211), single);
        single.Should().Equal(one.Skip(211 * 5).Take(5));
    }

    [Fact]
    public void Create_WhenShapesDiffer_Throws()
    {
        var create = () => new TopicInference(Phi, 2, 3, [0.1, 0.1]);
        create.Should().Throw<ArgumentException>();
    }
}
