# What peers.sh and compare.sh share: the program, the peers, and the same fonts for all.
# Sourced, with the top of the module as the current folder and $work as the folder to work in.
# shellcheck shell=bash

fonts=$PWD/assets/fonts
bench=$PWD/drafting/bench
typst_package=@myriaddreamin/typst-ts-node-compiler@0.7.0 # Typst 0.14.2; npm has no command line of Typst
export LC_ALL=C.UTF-8

note() { echo "$*" >&2; }

as_root() { if [[ $(id -u) == 0 ]]; then "$@"; else sudo "$@"; fi; }

# need COMMAND PACKAGE: there, or installed when --install was given.
need() {
  command -v "$1" >/dev/null && return
  if [[ ${install:-} != yes ]]; then
    note "跳过 / skipped: 没有 $1 (no $1; Debian package $2; --install installs it)"
    return 1
  fi
  note "安装 / installing $2"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$2" >/dev/null </dev/null &&
    command -v "$1" >/dev/null
}

# build makes the two programs. The real program needs a C compiler and the headers
# of the window; where they are missing, the same without a window does.
build() {
  go build -o "$work/bench" ./drafting/bench
  if ! go build -o "$work/jianwen" . 2>"$work/build.log"; then
    note "没有窗口所需的头文件，改用无窗口的程序 / built without the window: no headers for it"
    CGO_ENABLED=0 go build -tags ci,migrated_fynedo -o "$work/jianwen" .
  fi
  mkdir -p "$work/fonts" # 仿宋 is sought beside the program
  ln -sf "$fonts/fandol/FandolFang-Regular.otf" "$work/fonts/"
}

# prepare_typst installs the compiler; TYPST=DIR names a folder that has it.
prepare_typst() {
  typst=${TYPST:-$work/typst}
  [[ -d $typst/node_modules/@myriaddreamin ]] && return
  need node nodejs && need npm npm || return 1
  mkdir -p "$typst"
  if ! npm install --silent --no-save --prefix "$typst" "$typst_package" >"$work/npm.log" 2>&1; then
    note "跳过 / skipped: Typst 装不上 (npm could not install it): $(tail -n 1 "$work/npm.log")"
    return 1
  fi
}

# prepare_libreoffice gives it the bundled fonts and a profile of its own.
prepare_libreoffice() {
  need soffice libreoffice-writer-nogui || return 1
  cat >"$work/fonts.conf" <<XML
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>$fonts</dir><cachedir>$work/fontcache</cachedir></fontconfig>
XML
}

# Each sets DIR/draft.* as DIR/NAME.pdf.
set_ours() { "$work/jianwen" --workspace "$work/data" export "$1/draft.md" -o "$1/ours.pdf" >"$work/said" 2>&1 || { cat "$work/said" >&2; return 1; }; }

set_typst() { (cd "$typst" && node "$bench/typst.mjs" "$1/draft.typ" "$1/typst.pdf" "$fonts"); }

set_libreoffice() {
  FONTCONFIG_FILE=$work/fonts.conf soffice -env:UserInstallation="file://$work/profile" --headless \
    --convert-to pdf --outdir "$1/out" "$1/draft.docx" >/dev/null 2>&1 &&
    mv "$1/out/draft.pdf" "$1/libreoffice.pdf"
}

set_xelatex() {
  sed -i "s#Path=FONTS#Path=$fonts#" "$1/draft.tex"
  (cd "$1" && xelatex -interaction=batchmode -jobname=xelatex draft.tex >/dev/null)
}

# prepare finds out which typesetters there are: $names, ours first.
prepare() {
  names=(ours)
  if prepare_typst; then names+=(typst); fi
  if prepare_libreoffice; then names+=(libreoffice); fi
  if command -v xelatex >/dev/null; then names+=(xelatex); fi
}

versions() {
  "$work/jianwen" --version
  for name in "${names[@]}"; do
    case $name in
      typst) echo "Typst $(cd "$typst" && node "$bench/typst.mjs" "$work/big/draft.typ" version "$fonts") (npm ${typst_package##*/})" ;;
      libreoffice) soffice --version | head -n 1 ;;
      xelatex) xelatex --version | head -n 1 ;;
    esac
  done
}
