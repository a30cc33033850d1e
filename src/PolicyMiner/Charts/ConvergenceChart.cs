using PolicyMiner.Charts.Drawing;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Charts;

/// <summary>The engine's training objective by iteration: whether the reported fit came to rest.</summary>
internal sealed class ConvergenceChart : IChart
{
    /// <inheritdoc/>
    public IEnumerable<Figure> Draw(MiningResult result, ChartOptions options)
    {
        var objective = result.Model.Objective;
        if (objective.Length < 2)
        {
            yield break;
        }

        var theme = new Theme(options);
        var width = theme.Width(1);
        var height = width * 0.6;
        var state = result.Model.Converged
            ? theme.Say("拟合已收敛。", "The fit converged.")
            : theme.Say("迭代次数用完时尚未收敛。", "The fit had not converged when the iterations ran out.");
        yield return theme.Figure(
            "convergence",
            theme.Say("拟合的收敛过程", "Convergence of the fit"),
            theme.Say("引擎的训练目标随迭代次数的变化，越高越好；这是训练集上的量，不是困惑度。", "The engine's training objective by iteration; higher is better. A figure of the training text, not a perplexity. ") + state,
            width, height, canvas => Paint(canvas, theme, objective, width, height));
    }

    private static void Paint(ICanvas canvas, Theme theme, double[] values, double width, double height)
    {
        var (top, bottom) = (theme.FontSize, height - (theme.FontSize * 3.6));
        var y = LinearScale.Round(values.Min(), values.Max(), bottom, top, 4);
        var plot = new Plot(canvas, theme, Plot.LeftFor(canvas, theme, y, true), top, width - theme.FontSize, bottom);
        var x = LinearScale.Exact(1, values.Length, plot.Left, plot.Right - 4, 6, whole: true);
        plot.VerticalAxis(y, theme.Say("训练目标", "Training objective"));
        plot.HorizontalAxis(x.Ticks.Where(t => t >= 1).Prepend(1).Distinct().Select(t => (x[t], NumberFormat.Integer((long)t))), theme.Say("迭代", "Iteration"));
        canvas.Line([.. values.Select((v, i) => new Point(x[i + 1], y[v]))], new Stroke(theme.Primary, theme.LineWidth));
    }
}
