namespace PolicyMiner.Evaluation;

/// <summary>Singular values of a matrix with few rows and many columns.</summary>
internal static class SingularValues
{
    private const int MaxSweeps = 60;

    /// <summary>
    /// Singular values of a K × V matrix, highest first. The rows are first made orthonormal (modified Gram–Schmidt), which leaves a K × K triangle with
    /// the same singular values; that triangle is turned by one-sided Jacobi rotations (Golub and Van Loan 2013, section 8.6) until its rows are orthogonal.
    /// </summary>
    /// <param name="matrix">Row-major values; not changed.</param>
    /// <param name="rows">K; at most the number of columns.</param>
    public static double[] Of(double[] matrix, int rows)
    {
        var triangle = Triangle((double[])matrix.Clone(), rows, matrix.Length / rows);
        for (var sweep = 0; sweep < MaxSweeps && Sweep(triangle, rows); sweep++)
        {
        }

        var values = new double[rows];
        for (var i = 0; i < rows; i++)
        {
            var row = triangle.AsSpan(i * rows, rows);
            values[i] = Math.Sqrt(DotProduct.Of(row, row));
        }

        Array.Sort(values);
        Array.Reverse(values);
        return values;
    }

    /// <summary>L of matrix = L Q with orthonormal rows of Q; rows of L stay in place, so its row i is the matrix's row i in Q's coordinates.</summary>
    private static double[] Triangle(double[] a, int rows, int columns)
    {
        var triangle = new double[rows * rows];
        for (var i = 0; i < rows; i++)
        {
            var pivot = a.AsSpan(i * columns, columns);
            var norm = Math.Sqrt(DotProduct.Of(pivot, pivot));
            triangle[(i * rows) + i] = norm;
            if (norm == 0)
            {
                continue;
            }

            foreach (ref var x in pivot)
            {
                x /= norm;
            }

            for (var j = i + 1; j < rows; j++)
            {
                var row = a.AsSpan(j * columns, columns);
                var along = DotProduct.Of(pivot, row);
                triangle[(j * rows) + i] = along;
                for (var c = 0; c < columns; c++)
                {
                    row[c] -= along * pivot[c];
                }
            }
        }

        return triangle;
    }

    /// <summary>Makes each pair of rows orthogonal once; false when all were already.</summary>
    private static bool Sweep(double[] a, int n)
    {
        var turned = false;
        for (var i = 0; i < n; i++)
        {
            for (var j = i + 1; j < n; j++)
            {
                var x = a.AsSpan(i * n, n);
                var y = a.AsSpan(j * n, n);
                var xx = DotProduct.Of(x, x);
                var yy = DotProduct.Of(y, y);
                var xy = DotProduct.Of(x, y);
                if (Math.Abs(xy) <= 1e-15 * Math.Sqrt(xx * yy))
                {
                    continue;
                }

                turned = true;
                var zeta = (yy - xx) / (2 * xy);
                var t = (zeta >= 0 ? 1 : -1) / (Math.Abs(zeta) + Math.Sqrt(1 + (zeta * zeta)));
                var c = 1 / Math.Sqrt(1 + (t * t));
                var s = c * t;
                for (var m = 0; m < n; m++)
                {
                    var old = x[m];
                    x[m] = (c * old) - (s * y[m]);
                    y[m] = (s * old) + (c * y[m]);
                }
            }
        }

        return turned;
    }
}
