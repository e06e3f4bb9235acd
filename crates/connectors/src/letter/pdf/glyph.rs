//! The letters of a page, each with its place.

use hayro_cmap::BfString;
use hayro_interpret::font::GlyphRun;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, RenderContent, SoftMask, interpret_page,
};
use hayro_syntax::Pdf;
use hayro_syntax::page::Page;

use super::budget::Budget;

/// One letter. Points from the left and from the top of the page, as it is looked at.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Glyph {
    pub(super) left: f32,
    pub(super) right: f32,
    /// The line it stands on.
    pub(super) baseline: f32,
    /// The size of its font.
    pub(super) size: f32,
    pub(super) letter: Letter,
}

/// What a glyph stands for; most stand for one letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Letter {
    One(char),
    /// A ligature.
    Several(String),
}

impl Glyph {
    pub(super) fn is_blank(&self) -> bool {
        matches!(&self.letter, Letter::One(letter) if letter.is_whitespace())
    }

    /// Nobody can name it.
    pub(super) fn is_unknown(&self) -> bool {
        self.letter == Letter::One(char::REPLACEMENT_CHARACTER)
    }

    pub(super) fn is_digit(&self) -> bool {
        matches!(&self.letter, Letter::One(letter) if letter.is_ascii_digit())
    }

    pub(super) fn push_to(&self, out: &mut String) {
        match &self.letter {
            Letter::One(letter) => out.push(*letter),
            Letter::Several(letters) => out.push_str(letters),
        }
    }
}

/// Collects the letters of a page.
pub(super) fn collect<'a>(
    pdf: &'a Pdf,
    page: &Page<'a>,
    cache: &InterpreterCache<'a>,
    budget: &mut Budget,
) -> Vec<Glyph> {
    let [a, b, c, d, e, f] = page.initial_transform(true).as_coeffs();
    let transform = kurbo::Affine::new([a, b, c, d, e, f]);
    let (width, height) = page.render_dimensions();
    let area = kurbo::Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let settings = InterpreterSettings {
        render_content: RenderContent::PAGE,
        ..InterpreterSettings::default()
    };
    let mut context = Context::new(transform, area, cache, pdf.xref(), settings);
    let mut collector = Collector {
        glyphs: Vec::new(),
        budget,
    };
    interpret_page(page, &mut context, &mut collector);
    collector.glyphs
}

struct Collector<'b> {
    glyphs: Vec<Glyph>,
    budget: &'b mut Budget,
}

impl Device<'_> for Collector<'_> {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        self.budget.pay_glyphs(run.glyphs().len());
        for glyph in run.glyphs() {
            let place = props.transform * glyph.transform();
            let advance = match &**glyph {
                hayro_interpret::font::Glyph::Outline(outline) => outline.advance_width(),
                hayro_interpret::font::Glyph::Type3(drawn) => drawn.advance_width(),
            };
            let [a, b, c, d, x, y] = place.as_coeffs();
            // A unit of the font is a thousandth of its size.
            let size = (c.hypot(d) * 1000.0) as f32;
            let width = (a.hypot(b) * f64::from(advance.unwrap_or(500.0))) as f32;
            let (left, baseline) = (x as f32, y as f32);
            let sound = [left, baseline, size, width]
                .iter()
                .all(|value| value.is_finite());
            // Letters turned on their side are stamps and margins, no lines of the letter.
            let upright = b.abs() <= a.abs() * 0.2 && a > 0.0;
            if sound && upright && size > 0.5 {
                self.glyphs.push(Glyph {
                    left,
                    right: left + width.clamp(0.0, size * 4.0),
                    baseline,
                    size,
                    letter: letter(glyph.as_unicode(), glyph.char_code()),
                });
            }
        }
    }

    fn draw_path(&mut self, _: &kurbo::BezPath, _: DrawProps<'_>, _: &DrawMode) {
        self.budget.pay();
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.budget.pay_form();
    }

    fn push_clip_rect(&mut self, _: &kurbo::Rect) {
        self.budget.pay();
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {
        self.budget.pay();
    }

    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {
        self.budget.pay();
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}

fn letter(named: Option<BfString>, code: u32) -> Letter {
    match named {
        // Windows' code page has a second hyphen and a second blank where old Vietnamese fonts
        // have letters.
        Some(BfString::Char('-')) if code == 0xad => Letter::One('\u{ad}'),
        Some(BfString::Char(letter)) => Letter::One(clean(letter)),
        Some(BfString::String(letters)) => Letter::Several(letters.chars().map(clean).collect()),
        None => Letter::One(char::REPLACEMENT_CHARACTER),
    }
}

fn clean(letter: char) -> char {
    match letter {
        '\u{a0}' | '\u{2007}' | '\u{202f}' => ' ',
        letter if letter.is_control() => ' ',
        letter => letter,
    }
}
