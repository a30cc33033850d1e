namespace PolicyMiner.Topics;

/// <summary>Assignments and counts of a Gibbs chain; rows are padded to a multiple of eight topics, and those behind K stay 0.</summary>
/// <param name="Stride">Numbers in a row.</param>
/// <param name="Assignments">Topic of each token; those of a pair stand together.</param>
/// <param name="TokenStarts">First token of each pair of the layout, and the number of tokens.</param>
/// <param name="Units">N_dk, one row a unit.</param>
/// <param name="Terms">N_wk with the pseudo-counts of seeded topics, one row a term.</param>
/// <param name="Totals">N_k with these.</param>
internal sealed record GibbsState(int Stride, ushort[] Assignments, int[] TokenStarts, int[] Units, int[] Terms, int[] Totals);
