namespace PolicyMiner.Charts;

/// <summary>
/// Places things in the plane so that their distances come out as well as a plane allows (classical multidimensional scaling: Torgerson 1952).
/// The sign of each axis is fixed by making its largest coordinate positive.
/// </summary>
internal static class ClassicalScaling
{
    private const int MaxIterations = 2000;

    /// <summary>Coordinates in two dimensions, and each dimension's share of the positive spread.</summary>
    /// <param name="distances">n × n, symmetric, 0 on the diagonal.</param>
    public static (double[] X, double[] Y, double ShareX, double ShareY) Place(double[,] distances)
    {
        var n = distances.GetLength(0);
        var centred = Centre(distances, n);
        double trace = 0;
        for (var i = 0; i < n; i++)
        {
            trace += centred[i, i];
        }

        var (x, first) = Axis(centred, n);
        Deflate(centred, x, first, n);
        var (y, second) = Axis(centred, n);
        return (Scale(x, first), Scale(y, second), trace > 0 ? first / trace : 0, trace > 0 ? second / trace : 0);
    }

    /// <summary>B = −½ J D² J: scalar products about the centre.</summary>
    private static double[,] Centre(double[,] distances, int n)
    {
        var squares = new double[n, n];
        var rows = new double[n];
        double all = 0;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                squares[i, j] = distances[i, j] * distances[i, j];
                rows[i] += squares[i, j] / n;
            }

            all += rows[i] / n;
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                squares[i, j] = -0.5 * (squares[i, j] - rows[i] - rows[j] + all);
            }
        }

        return squares;
    }

    /// <summary>
    /// The unit vector of the largest eigenvalue by repeated multiplication. The matrix may have negative eigenvalues, of larger size even;
    /// adding the largest row sum to the diagonal makes all of them positive without turning a vector.
    /// </summary>
    private static (double[] Vector, double Value) Axis(double[,] matrix, int n)
    {
        double shift = 0;
        for (var i = 0; i < n; i++)
        {
            double row = 0;
            for (var j = 0; j < n; j++)
            {
                row += Math.Abs(matrix[i, j]);
            }

            shift = Math.Max(shift, row);
        }

        // A start with a part along every axis, the same every time.
        var vector = new double[n];
        for (var i = 0; i < n; i++)
        {
            vector[i] = 1 + ((i * 7) % 11 / 13.0);
        }

        Normalise(vector);
        for (var iteration = 0; iteration < MaxIterations && shift > 0; iteration++)
        {
            var next = Multiply(matrix, vector, shift, n);
            Normalise(next);
            double change = 0;
            for (var i = 0; i < n; i++)
            {
                change += (next[i] - vector[i]) * (next[i] - vector[i]);
            }

            vector = next;
            if (change < 1e-24)
            {
                break;
            }
        }

        var product = Multiply(matrix, vector, 0, n);
        double value = 0;
        for (var i = 0; i < n; i++)
        {
            value += vector[i] * product[i];
        }

        return (vector, Math.Max(0, value));
    }

    private static double[] Multiply(double[,] matrix, double[] vector, double shift, int n)
    {
        var result = new double[n];
        for (var i = 0; i < n; i++)
        {
            var sum = shift * vector[i];
            for (var j = 0; j < n; j++)
            {
                sum += matrix[i, j] * vector[j];
            }

            result[i] = sum;
        }

        return result;
    }

    private static void Deflate(double[,] matrix, double[] vector, double value, int n)
    {
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                matrix[i, j] -= value * vector[i] * vector[j];
            }
        }
    }

    private static void Normalise(double[] vector)
    {
        var length = Math.Sqrt(vector.Sum(v => v * v));
        for (var i = 0; i < vector.Length && length > 0; i++)
        {
            vector[i] /= length;
        }
    }

    private static double[] Scale(double[] vector, double value)
    {
        var largest = vector.Length == 0 ? 0 : vector.MaxBy(Math.Abs);
        var factor = (largest < 0 ? -1 : 1) * Math.Sqrt(value);
        return [.. vector.Select(v => v * factor)];
    }
}
