import type { ReactElement } from 'react'
import { BackLink } from '../govuk/back-link.tsx'
import { Breadcrumbs } from '../govuk/breadcrumbs.tsx'
import { Button, ButtonLink } from '../govuk/button.tsx'
import { Details } from '../govuk/details.tsx'
import { Footer } from '../govuk/footer.tsx'
import { GenericHeader } from '../govuk/generic-header.tsx'
import { Header } from '../govuk/header.tsx'
import { InsetText } from '../govuk/inset-text.tsx'
import { NotificationBanner } from '../govuk/notification-banner.tsx'
import { Pagination } from '../govuk/pagination.tsx'
import { Panel } from '../govuk/panel.tsx'
import { PhaseBanner } from '../govuk/phase-banner.tsx'
import { ServiceNavigation } from '../govuk/service-navigation.tsx'
import { SkipLink } from '../govuk/skip-link.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { type Cell, Table } from '../govuk/table.tsx'
import { Tabs } from '../govuk/tabs.tsx'
import { Tag } from '../govuk/tag.tsx'
import { TaskList } from '../govuk/task-list.tsx'
import { WarningText } from '../govuk/warning-text.tsx'
import { words, type Options } from './govuk-options.ts'
import { asProps } from './html.tsx'

/** The name of a state of the service in the fixtures' class, as our flag. */
const without = (classes: string | undefined, name: string) => classes?.replace(name, '').trim() || undefined

const link = (o: Options) => o && { ...o, text: words(o), label: o.labelText, attributes: asProps(o.attributes) }

const cell = (o: Options): Cell => ({
  content: words(o),
  numeric: o.format === 'numeric',
  className: o.classes,
  colSpan: o.colspan,
  rowSpan: o.rowspan,
  attributes: asProps(o.attributes),
})

const actions = (o: Options) =>
  o?.items?.map((item: Options) => ({
    text: words(item),
    href: item.href,
    hiddenText: item.visuallyHiddenText,
    className: item.classes,
    attributes: asProps(item.attributes),
  }))

/** How each macro's options are said in our props: the components of pages. */
export const pageAdapters: Record<string, (o: Options) => ReactElement> = {
  'back-link': (o) => (
    <BackLink href={o.href} className={o.classes} {...asProps(o.attributes)}>
      {words(o)}
    </BackLink>
  ),
  breadcrumbs: (o) => (
    <Breadcrumbs
      items={o.items.map(link)}
      label={o.labelText}
      collapseOnMobile={o.collapseOnMobile}
      className={o.classes}
      {...asProps(o.attributes)}
    />
  ),
  details: (o) => (
    <Details
      id={o.id}
      open={o.open}
      summary={words({ html: o.summaryHtml, text: o.summaryText })}
      className={o.classes}
      {...asProps(o.attributes)}
    >
      {words(o)}
    </Details>
  ),
  footer: (o) => (
    <Footer
      links={o.meta?.items?.map(link)}
      meta={words(o.meta)}
      linksTitle={o.meta?.visuallyHiddenTitle}
      className={o.classes}
      {...asProps(o.attributes)}
    />
  ),
  'generic-header': (o) => (
    <GenericHeader url={o.url} className={o.classes} containerClassName={o.containerClasses} {...asProps(o.attributes)}>
      {words({ html: o.logoHtml, text: o.logoText })}
    </GenericHeader>
  ),
  header: (o) => (
    <Header
      url={o.homepageUrl}
      productName={o.productName}
      className={o.classes}
      containerClassName={o.containerClasses}
      {...asProps(o.attributes)}
    />
  ),
  'inset-text': (o) => (
    <InsetText id={o.id} className={o.classes} {...asProps(o.attributes)}>
      {words(o)}
    </InsetText>
  ),
  'notification-banner': (o) => (
    <NotificationBanner
      success={o.type === 'success'}
      title={words({ html: o.titleHtml, text: o.titleText })}
      titleId={o.titleId}
      headingLevel={o.titleHeadingLevel}
      text={o.html ? undefined : o.text}
      disableAutoFocus={o.disableAutoFocus}
      className={o.classes}
      {...(o.role && { role: o.role })}
      {...asProps(o.attributes)}
    >
      {words({ html: o.html })}
    </NotificationBanner>
  ),
  pagination: (o) => (
    <Pagination
      items={o.items
        ?.filter((item: Options) => item?.number || item?.ellipsis)
        .map((item: Options) => ({ ...item, label: item.visuallyHiddenText }))}
      previous={link(o.previous)}
      next={link(o.next)}
      label={o.landmarkLabel}
      className={o.classes}
      {...asProps(o.attributes)}
    />
  ),
  panel: (o) => (
    <Panel
      title={words({ html: o.titleHtml, text: o.titleText })}
      headingLevel={o.headingLevel}
      interruption={o.classes?.includes('govuk-panel--interruption')}
      className={without(o.classes, 'govuk-panel--interruption')}
      actions={o.actions?.items?.map(panelAction)}
      {...asProps(o.attributes)}
    >
      {words(o)}
    </Panel>
  ),
  'phase-banner': (o) => (
    <PhaseBanner tag={words(o.tag)} tagClassName={o.tag?.classes} className={o.classes} {...asProps(o.attributes)}>
      {words(o)}
    </PhaseBanner>
  ),
  'service-navigation': (o) => (
    <ServiceNavigation
      serviceName={o.serviceName}
      serviceUrl={o.serviceUrl}
      navigation={o.navigation?.filter(Boolean).map(link)}
      navigationLabel={o.navigationLabel}
      end={words({ html: o.slots?.end?.html ?? o.slots?.end })}
      endInline={o.slots?.end?.align === 'inline'}
      {...(o.ariaLabel && { 'aria-label': o.ariaLabel })}
      menuButtonText={o.menuButtonText}
      className={o.classes}
      {...asProps(o.attributes)}
    />
  ),
  'skip-link': (o) => (
    <SkipLink href={o.href} className={o.classes} {...asProps(o.attributes)}>
      {words(o)}
    </SkipLink>
  ),
  'summary-list': (o) => (
    <SummaryList
      className={o.classes}
      card={
        o.card && {
          title: words(o.card.title),
          headingLevel: o.card.title?.headingLevel,
          actions: actions(o.card.actions),
          className: o.card.classes,
        }
      }
      rows={o.rows.filter(Boolean).map((row: Options) => ({
        key: words(row.key),
        value: words(row.value),
        actions: actions(row.actions),
        className: row.classes,
        keyClassName: row.key?.classes,
        valueClassName: row.value?.classes,
      }))}
      {...asProps(o.attributes)}
    />
  ),
  table: (o) => (
    <Table
      caption={o.caption}
      captionClassName={o.captionClasses}
      head={o.head?.map(cell)}
      rows={o.rows.filter(Boolean).map((row: Options[]) => row.map(cell))}
      firstCellIsHeader={o.firstCellIsHeader}
      className={o.classes}
      {...asProps(o.attributes)}
    />
  ),
  tabs: (o) => (
    <Tabs
      id={o.id}
      title={o.title}
      items={(o.items ?? []).filter(Boolean).map((item: Options, index: number) => ({
        id: item.id ?? `${o.idPrefix}-${index + 1}`,
        label: item.label,
        panel: item.panel.html ? words(item.panel) : <p className="govuk-body">{item.panel.text}</p>,
        attributes: asProps(item.attributes),
      }))}
      className={o.classes}
      {...asProps(o.attributes)}
    />
  ),
  tag: (o) => (
    <Tag className={o.classes} {...asProps(o.attributes)}>
      {words(o)}
    </Tag>
  ),
  'task-list': (o) => (
    <TaskList
      idPrefix={o.idPrefix}
      items={o.items.filter(Boolean).map((item: Options) => ({
        title: words(item.title),
        href: item.href,
        hint: words(item.hint),
        status: item.status.tag ? (
          <Tag className={item.status.tag.classes} {...asProps(item.status.tag.attributes)}>
            {words(item.status.tag)}
          </Tag>
        ) : (
          words(item.status)
        ),
        statusClassName: item.status.classes,
        className: item.classes,
      }))}
      className={o.classes}
      {...asProps(o.attributes)}
    />
  ),
  'warning-text': (o) => (
    <WarningText iconText={o.iconFallbackText} className={o.classes} {...asProps(o.attributes)}>
      {words(o)}
    </WarningText>
  ),
}

function panelAction(o: Options) {
  if (o.href && o.type !== 'button')
    return (
      <a
        key={o.text}
        className={`govuk-link govuk-link--inverse ${o.classes ?? ''}`}
        href={o.href}
        {...asProps(o.attributes)}
      >
        {o.text}
      </a>
    )
  const look = { kind: 'inverse' as const, className: o.classes, ...asProps(o.attributes), children: o.text }
  return o.href ? (
    <ButtonLink key={o.text} href={o.href} {...look} />
  ) : (
    <Button key={o.text} type={o.type ?? 'button'} {...look} />
  )
}
