namespace PolicyMiner.Findings.Statistics;

/// <summary>Agreement of any number of coders with missing values (Krippendorff 2011, "Computing Krippendorff's alpha-reliability").</summary>
internal static class KrippendorffAlpha
{
    /// <summary>α = 1 − D_o/D_e from the coincidence matrix; NaN when no item was coded twice or only one category was used.</summary>
    /// <param name="codes">For each coder, the category of each item, −1 where missing; categories of an ordinal scale rise with their numbers.</param>
    /// <param name="scale">Nominal: δ² = 1 for different categories. Ordinal: δ²_ck = (Σ_{g=c..k} n_g − (n_c + n_k)/2)².</param>
    public static double Of(IReadOnlyList<IReadOnlyList<int>> codes, AgreementScale scale)
    {
        var size = codes.Max(c => c.DefaultIfEmpty(-1).Max()) + 1;
        if (size == 0)
        {
            return double.NaN;
        }

        var coincidences = Coincidences(codes, size);
        var margins = new double[size];
        for (var c = 0; c < size; c++)
        {
            for (var k = 0; k < size; k++)
            {
                margins[c] += coincidences[(c * size) + k];
            }
        }

        var all = margins.Sum();
        double observed = 0;
        double expected = 0;
        for (var c = 0; c < size; c++)
        {
            for (var k = 0; k < size; k++)
            {
                var distance = Distance(margins, c, k, scale);
                observed += coincidences[(c * size) + k] * distance;
                expected += margins[c] * margins[k] * distance;
            }
        }

        return expected == 0 ? double.NaN : 1 - ((all - 1) * observed / expected);
    }

    /// <summary>o_ck = Σ_u (ordered pairs c, k in item u)/(m_u − 1), over the items with at least two codes.</summary>
    private static double[] Coincidences(IReadOnlyList<IReadOnlyList<int>> codes, int size)
    {
        var matrix = new double[size * size];
        var counts = new int[size];
        for (var item = 0; item < codes[0].Count; item++)
        {
            Array.Clear(counts);
            var coded = 0;
            foreach (var coder in codes)
            {
                if (coder[item] >= 0)
                {
                    counts[coder[item]]++;
                    coded++;
                }
            }

            for (var c = 0; c < size && coded > 1; c++)
            {
                for (var k = 0; k < size && counts[c] > 0; k++)
                {
                    matrix[(c * size) + k] += counts[c] * (counts[k] - (c == k ? 1 : 0)) / (coded - 1.0);
                }
            }
        }

        return matrix;
    }

    private static double Distance(double[] margins, int c, int k, AgreementScale scale)
    {
        if (c == k)
        {
            return 0;
        }

        if (scale == AgreementScale.Nominal)
        {
            return 1;
        }

        var between = -(margins[c] + margins[k]) / 2;
        for (var g = Math.Min(c, k); g <= Math.Max(c, k); g++)
        {
            between += margins[g];
        }

        return between * between;
    }
}
