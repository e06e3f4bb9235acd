//! How far apart the lines of a paragraph are, so that a gap between paragraphs can be told.

use super::line::Line;

/// Lines further apart than this, in usual distances, have a gap between them.
const GAP: f32 = 1.18;

/// The usual distance of two lines, in sizes of their letters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Leading(f32);

impl Leading {
    /// Learnt from all pages: a line that begins small below a line of full width goes on in the
    /// same paragraph. Where there is none, most lines decide.
    pub(super) fn learn(pages: &[Vec<Line>]) -> Self {
        let sure = pages.iter().flat_map(|lines| {
            let margin = lines.iter().map(|line| line.right).fold(0.0, f32::max);
            ratios(lines, move |above, line| {
                let small = line.words.trim_start().starts_with(char::is_lowercase);
                small && above.right > margin * 0.9
            })
        });
        let any = pages.iter().flat_map(|lines| ratios(lines, |_, _| true));
        Self(
            middle(sure.collect())
                .or_else(|| middle(any.collect()))
                .unwrap_or(1.5),
        )
    }

    /// True when there is more than a line's distance between two lines.
    pub(super) fn gap(self, above: &Line, line: &Line) -> bool {
        let size = above.size.max(line.size);
        line.baseline - above.baseline > size * self.0 * GAP
    }
}

fn ratios<'l>(
    lines: &'l [Line],
    counts: impl Fn(&Line, &Line) -> bool + 'l,
) -> impl Iterator<Item = f32> + 'l {
    lines.windows(2).filter_map(move |pair| {
        let (above, line) = (&pair[0], &pair[1]);
        let ratio = (line.baseline - above.baseline) / line.size;
        let alike = (above.size - line.size).abs() < 0.3;
        (alike && (0.9..3.0).contains(&ratio) && counts(above, line)).then_some(ratio)
    })
}

fn middle(mut ratios: Vec<f32>) -> Option<f32> {
    ratios.sort_by(f32::total_cmp);
    ratios.get(ratios.len() / 2).copied()
}
