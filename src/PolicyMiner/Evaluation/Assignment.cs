namespace PolicyMiner.Evaluation;

/// <summary>The Hungarian method (Kuhn 1955) by shortest augmenting paths (Jonker and Volgenant 1987).</summary>
internal static class Assignment
{
    /// <summary>Gives each row a column of its own so that the sum of the values is the greatest.</summary>
    /// <param name="values">Rows × columns, row-major.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <returns>Column of each row; −1 where the rows are more than the columns.</returns>
    public static int[] Maximum(double[] values, int rows, int columns)
    {
        if (rows > columns)
        {
            var turned = Maximum(Transposed(values, rows, columns), columns, rows);
            var result = new int[rows];
            Array.Fill(result, -1);
            for (var c = 0; c < columns; c++)
            {
                result[turned[c]] = c;
            }

            return result;
        }

        // Index 0 is a place outside the matrix, from which each new row's path starts.
        var rowPrice = new double[rows + 1];
        var columnPrice = new double[columns + 1];
        var rowOf = new int[columns + 1];
        for (var r = 1; r <= rows; r++)
        {
            Augment(values, columns, r, rowPrice, columnPrice, rowOf);
        }

        var columnOf = new int[rows];
        for (var c = 1; c <= columns; c++)
        {
            if (rowOf[c] > 0)
            {
                columnOf[rowOf[c] - 1] = c - 1;
            }
        }

        return columnOf;
    }

    /// <summary>Finds the cheapest path from a new row to a free column and moves the rows on it.</summary>
    private static void Augment(double[] values, int columns, int row, double[] rowPrice, double[] columnPrice, int[] rowOf)
    {
        var cheapest = new double[columns + 1];
        var before = new int[columns + 1];
        var visited = new bool[columns + 1];
        Array.Fill(cheapest, double.PositiveInfinity);
        rowOf[0] = row;
        var at = 0;
        do
        {
            visited[at] = true;
            var from = rowOf[at];
            var step = double.PositiveInfinity;
            var next = 0;
            for (var c = 1; c <= columns; c++)
            {
                if (visited[c])
                {
                    continue;
                }

                var cost = -values[((from - 1) * columns) + c - 1] - rowPrice[from] - columnPrice[c];
                if (cost < cheapest[c])
                {
                    cheapest[c] = cost;
                    before[c] = at;
                }

                if (cheapest[c] < step)
                {
                    step = cheapest[c];
                    next = c;
                }
            }

            for (var c = 0; c <= columns; c++)
            {
                if (visited[c])
                {
                    rowPrice[rowOf[c]] += step;
                    columnPrice[c] -= step;
                }
                else
                {
                    cheapest[c] -= step;
                }
            }

            at = next;
        }
        while (rowOf[at] != 0);

        while (at != 0)
        {
            rowOf[at] = rowOf[before[at]];
            at = before[at];
        }
    }

    private static double[] Transposed(double[] values, int rows, int columns)
    {
        var turned = new double[values.Length];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                turned[(c * rows) + r] = values[(r * columns) + c];
            }
        }

        return turned;
    }
}
