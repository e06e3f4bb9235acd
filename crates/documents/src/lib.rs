//! Writing what people read: the printed report and the tables beside it.
